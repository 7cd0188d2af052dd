// Links every core room whole: a widget hidden in any of them would be an undefined reference here.
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    std::puts("core runs without a window");
    return 0;
}
