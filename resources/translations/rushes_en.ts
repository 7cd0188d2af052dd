<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>PictureJob</name>
        <message numerus="yes">
            <source>%n pictures</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::preferences::ServiceCard</name>
        <message numerus="yes">
            <source>, %n models</source>
            <translation>
                <numerusform>, %n model</numerusform>
                <numerusform>, %n models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::clip::CutoutPane</name>
        <message numerus="yes">
            <source>%n strokes</source>
            <translation>
                <numerusform>%n stroke</numerusform>
                <numerusform>%n strokes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JobText</name>
        <message numerus="yes">
            <source>Batch of %n pictures</source>
            <translation>
                <numerusform>Batch of %n picture</numerusform>
                <numerusform>Batch of %n pictures</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::preferences::SumChart</name>
        <message numerus="yes">
            <source>%1: %2 for %n requests</source>
            <translation>
                <numerusform>%1: %2 for %n request</numerusform>
                <numerusform>%1: %2 for %n requests</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::preferences::FirstSteps</name>
        <message numerus="yes">
            <source>%n pictures</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunningWork</name>
        <message numerus="yes">
            <source>%n answers are on their way. Closing now loses them, and they may be charged %1.</source>
            <translation>
                <numerusform>%n answer is on its way. Closing now loses it, and it may be charged %1.</numerusform>
                <numerusform>%n answers are on their way. Closing now loses them, and they may be charged %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs go on at their service and are fetched at the next start.</source>
            <translation>
                <numerusform>%n job goes on at its service and is fetched at the next start.</numerusform>
                <numerusform>%n jobs go on at their service and are fetched at the next start.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs were not sent and cost nothing; they are dropped.</source>
            <translation>
                <numerusform>%n job was not sent and costs nothing; it is dropped.</numerusform>
                <numerusform>%n jobs were not sent and cost nothing; they are dropped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs on this computer stop. What is finished is kept.</source>
            <translation>
                <numerusform>%n job on this computer stops. What is finished is kept.</numerusform>
                <numerusform>%n jobs on this computer stop. What is finished is kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::shell::Leaving</name>
        <message numerus="yes">
            <source>Closes when %n answers are here.</source>
            <translation>
                <numerusform>Closes when %n answer is here.</numerusform>
                <numerusform>Closes when %n answers are here.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::shell::Resumption</name>
        <message numerus="yes">
            <source>Fetching %n jobs that went on without Rushes.</source>
            <translation>
                <numerusform>Fetching %n job that went on without Rushes.</numerusform>
                <numerusform>Fetching %n jobs that went on without Rushes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jobs were fetched again.</source>
            <translation>
                <numerusform>%n job was fetched again.</numerusform>
                <numerusform>%n jobs were fetched again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n did not arrive; the queue says why.</source>
            <translation>
                <numerusform>%n did not arrive; the queue says why.</numerusform>
                <numerusform>%n did not arrive; the queue says why.</numerusform>
            </translation>
        </message>
    </context>
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
            <source>Order %n overnight</source>
            <translation>
                <numerusform>Order %n overnight</numerusform>
                <numerusform>Order %n overnight</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 ways × %n rows</source>
            <translation>
                <numerusform>%1 ways × %n row</numerusform>
                <numerusform>%1 ways × %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
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
            <source>, %n stars</source>
            <translation>
                <numerusform>, %n star</numerusform>
                <numerusform>, %n stars</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::GridHead</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shown, clear</source>
            <translation>
                <numerusform>%n shown, clear</numerusform>
                <numerusform>%n shown, clear</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::PictureVerbs</name>
        <message numerus="yes">
            <source>%n pictures moved to the bin. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>%n picture moved to the bin. Ctrl+Z brings it back.</numerusform>
                <numerusform>%n pictures moved to the bin. Ctrl+Z brings them back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterMenu</name>
        <message numerus="yes">
            <source>%n stars or more</source>
            <translation>
                <numerusform>%n star or more</numerusform>
                <numerusform>%n stars or more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::compare::ArenaPanel</name>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsPage</name>
        <message numerus="yes">
            <source>%n rated pictures have it</source>
            <translation>
                <numerusform>%n rated picture has it</numerusform>
                <numerusform>%n rated pictures have it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Rate %n more pictures to see which words work.</source>
            <translation>
                <numerusform>Rate %n more picture to see which words work.</numerusform>
                <numerusform>Rate %n more pictures to see which words work.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::shell::StatusLine</name>
        <message numerus="yes">
            <source>%n pictures</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them from the cache</source>
            <translation>
                <numerusform>%n of them from the cache</numerusform>
                <numerusform>%n of them from the cache</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::TableLine</name>
        <message numerus="yes">
            <source>%n rows, one picture each</source>
            <translation>
                <numerusform>%n row, one picture</numerusform>
                <numerusform>%n rows, one picture each</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows. Write { to choose a column.</source>
            <translation>
                <numerusform>%n row. Write { to choose a column.</numerusform>
                <numerusform>%n rows. Write { to choose a column.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::Variations</name>
        <message numerus="yes">
            <source>%n new pictures from the same words, %1: %2 sees no pictures</source>
            <translation>
                <numerusform>%n new picture from the same words, %1: %2 sees no pictures</numerusform>
                <numerusform>%n new pictures from the same words, %1: %2 sees no pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Each makes %n pictures, %1</source>
            <translation>
                <numerusform>Each makes %n picture, %1</numerusform>
                <numerusform>Each makes %n pictures, %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>JobGroups</name>
        <message numerus="yes">
            <source>%1: %n pictures, %2</source>
            <translation>
                <numerusform>%1: %n picture, %2</numerusform>
                <numerusform>%1: %n pictures, %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::GridArea</name>
        <message numerus="yes">
            <source>%n looks that several pictures share.</source>
            <translation>
                <numerusform>%n look that several pictures share.</numerusform>
                <numerusform>%n looks that several pictures share.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n looks that several pictures share; %1 went into looking the same.</source>
            <translation>
                <numerusform>%n look that several pictures share; %1 went into looking the same.</numerusform>
                <numerusform>%n looks that several pictures share; %1 went into looking the same.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::EditBar</name>
        <message numerus="yes">
            <source>Only inside the mask, in %n pictures</source>
            <translation>
                <numerusform>Only inside the mask, in %n picture</numerusform>
                <numerusform>Only inside the mask, in %n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All of %n pictures</source>
            <translation>
                <numerusform>All of %n picture</numerusform>
                <numerusform>All of %n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Change %n</source>
            <translation>
                <numerusform>Change %n</numerusform>
                <numerusform>Change %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::explore::PictureEditor</name>
        <message numerus="yes">
            <source>%n pictures have another shape than the mask and stay as they are.</source>
            <translation>
                <numerusform>%n picture has another shape than the mask and stays as it is.</numerusform>
                <numerusform>%n pictures have another shape than the mask and stay as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::preferences::HealthChart</name>
        <message numerus="yes">
            <source>%1 of %n failed</source>
            <translation>
                <numerusform>%1 of %n failed</numerusform>
                <numerusform>%1 of %n failed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>all %n came</source>
            <translation>
                <numerusform>the only one came</numerusform>
                <numerusform>all %n came</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>rushes::compare::TableView</name>
        <message numerus="yes">
            <source>%n stars</source>
            <translation>
                <numerusform>%n star</numerusform>
                <numerusform>%n stars</numerusform>
            </translation>
        </message>
    </context>
</TS>
