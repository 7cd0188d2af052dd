<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>rushes::compare::ChangePanel</name>
        <message numerus="yes">
            <source>%n words out,</source>
            <translation>
                <numerusform>%n word out,</numerusform>
                <numerusform>%n words out,</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words in</source>
            <translation>
                <numerusform>%n word in</numerusform>
                <numerusform>%n words in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::clip::ClipList</name>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::CutStrip</name>
        <message numerus="yes">
            <source>%n shots, %1 s</source>
            <translation>
                <numerusform>%n shot, %1 s</numerusform>
                <numerusform>%n shots, %1 s</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::clip::DirectionPanel</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::HistoryList</name>
        <message numerus="yes">
            <source>%n pictures</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::shell::MainWindow</name>
        <message numerus="yes">
            <source>%n jobs are running. Closing stops them; what is finished is kept.</source>
            <translation>
                <numerusform>%n job is running. Closing stops it; what is finished is kept.</numerusform>
                <numerusform>%n jobs are running. Closing stops them; what is finished is kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::RecipeBar</name>
        <message numerus="yes">
            <source>%n pictures</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message numerus="yes">
            <source>%n pictures cost about %1. Press again to make them.</source>
            <translation>
                <numerusform>%n picture costs about %1. Press again to make it.</numerusform>
                <numerusform>%n pictures cost about %1. Press again to make them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LiveRow</name>
        <message numerus="yes">
            <source>What is left of this session&apos;s money, %1, lasts about %n minutes at this pace.</source>
            <translation>
                <numerusform>What is left of this session&apos;s money, %1, lasts about %n minute at this pace.</numerusform>
                <numerusform>What is left of this session&apos;s money, %1, lasts about %n minutes at this pace.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::PromptSide</name>
        <message numerus="yes">
            <source>Stopped %n pictures that were not sent, $0.</source>
            <translation>
                <numerusform>Stopped %n picture that was not sent, $0.</numerusform>
                <numerusform>Stopped %n pictures that were not sent, $0.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::HistoryPanel</name>
        <message numerus="yes">
            <source>%n versions</source>
            <translation>
                <numerusform>%n version</numerusform>
                <numerusform>%n versions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::PromptPanel</name>
        <message numerus="yes">
            <source>%1 ways × %n pictures</source>
            <translation>
                <numerusform>%1 ways × %n picture</numerusform>
                <numerusform>%1 ways × %n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Draw %n drafts</source>
            <translation>
                <numerusform>Draw %n draft</numerusform>
                <numerusform>Draw %n drafts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Generate %n</source>
            <translation>
                <numerusform>Generate %n</numerusform>
                <numerusform>Generate %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::shell::TopBar</name>
        <message numerus="yes">
            <source>Queue, %n running</source>
            <translation>
                <numerusform>Queue, %n running</numerusform>
                <numerusform>Queue, %n running</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::VariantModel</name>
        <message numerus="yes">
            <source>Picture %1, %n stars</source>
            <translation>
                <numerusform>Picture %1, %n star</numerusform>
                <numerusform>Picture %1, %n stars</numerusform>
            </translation>
        </message>
    </context>
</TS>
