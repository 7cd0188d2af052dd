// The window from outside, in an X server of its own: keys and mouse in, the project's dump out.
#include "tests/acceptance/CliTest.h"

#include <QTest>

#include <csignal>

namespace rushes::acceptance {

namespace {

constexpr int patienceMs = 60'000;

class WindowTest : public CliTest
{
protected:
    void SetUp() override
    {
        for (const char* program : {"Xvfb", "xdotool"}) {
            if (!hasProgram(QString::fromLatin1(program)))
                GTEST_SKIP() << program << " is not installed";
        }
        m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_environment.remove(u"WAYLAND_DISPLAY"_s);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        // Without -noreset the server starts anew when its last client leaves, and so it did when
        // a search was over before the window was there: it then cut off whoever just connected.
        m_server.start(u"Xvfb"_s, {u"-noreset"_s, u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s,
                                   u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
        ASSERT_TRUE(m_server.waitForReadyRead(patienceMs));
        m_environment.insert(u"DISPLAY"_s,
                             u':' + QString::fromLatin1(m_server.readLine()).trimmed());
    }
    void TearDown() override
    {
        for (QProcess* process : {&m_window, &m_server}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void openWindow()
    {
        m_window.setProcessEnvironment(m_environment);
        m_window.setWorkingDirectory(m_folder.path());
        m_window.start(QStringLiteral(RUSHES_APP), {path(u"p"_s)});
        ASSERT_TRUE(m_window.waitForStarted());
        // A search fails when a window goes away under it, as some do while a program starts.
        // No window manager runs here, so the window gets the keyboard from the server itself.
        const QStringList focus{u"search"_s,  u"--onlyvisible"_s, u"--name"_s,
                                u"Rushes$"_s, u"windowfocus"_s,   u"--sync"_s};
        ASSERT_TRUE(QTest::qWaitFor([&] { return tool(focus).exitCode == 0; }, patienceMs))
            << "the window " << (m_window.state() == QProcess::Running ? "runs" : "ended") << ": "
            << m_window.readAllStandardError().constData();
        ASSERT_TRUE(until([](const Json& document) { return !document["boards"].empty(); }));
    }
    void kill()
    {
        ::kill(pid_t(m_window.processId()), SIGKILL);
        m_window.waitForFinished();
    }
    Outcome tool(const QStringList& words) { return runProgram(u"xdotool"_s, words); }
    void press(const QString& key) { EXPECT_EQ(tool({u"key"_s, key}).exitCode, 0); }
    void type(const QString& text)
    {
        EXPECT_EQ(tool({u"type"_s, u"--delay"_s, u"40"_s, text}).exitCode, 0);
    }

    /// What lies on the disk; another program may read it while the window is open.
    Json document() { return run({u"project"_s, u"dump"_s, path(u"p"_s)}).json; }
    bool until(const std::function<bool(const Json&)>& condition)
    {
        return QTest::qWaitFor(
            [&] {
                const Json now = document();
                return now.is_object() && condition(now);
            },
            patienceMs);
    }
    static bool anyPicture(const Json& document, const std::function<bool(const Json&)>& condition)
    {
        const Json& all = document["variants"];
        return std::any_of(all.begin(), all.end(), condition);
    }

    QProcess m_server;
    QProcess m_window;
};

} // namespace

TEST_F(WindowTest, whatWasTypedPickedAndCutSurvivesAKill)
{
    ASSERT_NO_FATAL_FAILURE(openWindow());
    type(u"red sneaker on a beach at sunset"_s);
    ASSERT_TRUE(until([](const Json& document) {
        return anyPicture(document, [](const Json& picture) {
            return stringAt(picture["recipe"], "prompt").endsWith(u"sunset"_s);
        });
    })) << "typing draws a draft";
    press(u"Escape"_s); // to the grid
    press(u"p"_s);
    ASSERT_TRUE(until([](const Json& document) {
        return anyPicture(
            document, [](const Json& picture) { return stringAt(picture, "flag") == u"picked"; });
    }));
    press(u"t"_s);
    ASSERT_TRUE(until([](const Json& document) {
        return !document["cuts"].empty() &&
               document["cuts"].back()["timeline"].dump().find("picture") != std::string::npos;
    }));
    const Json before = document();
    kill();
    ASSERT_NO_FATAL_FAILURE(openWindow());
    const Json after = document();
    for (const char* what : {"boards", "variants", "clips", "cuts"})
        EXPECT_EQ(before[what], after[what]) << what;
}

} // namespace rushes::acceptance
