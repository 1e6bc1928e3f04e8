#include "models/sources/localhost/procparser.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <charconv>
#include <chrono>

namespace sextant::localhost {
namespace {

using Words = QList<QByteArray>;

Words wordsOf(const QByteArray &line)
{
    Words out = line.simplified().split(' ');
    out.removeAll(QByteArray());
    return out;
}

std::optional<double> number(const QByteArray &text)
{
    double value = 0;
    const auto [end, code] = std::from_chars(text.constData(), text.constData() + text.size(), value);
    if (text.isEmpty() || code != std::errc() || end != text.constData() + text.size())
        return std::nullopt;
    return value;
}

/// Numbers from `first` on; nullopt when there are fewer than `count` or one is not a number.
std::optional<std::vector<double>> numbers(const Words &words, qsizetype first, qsizetype count)
{
    if (words.size() < first + count)
        return std::nullopt;
    std::vector<double> out;
    for (qsizetype i = first; i < first + count; ++i) {
        const auto value = number(words.at(i));
        if (!value)
            return std::nullopt;
        out.push_back(*value);
    }
    return out;
}

void parseStat(const QByteArray &text, MachineCounters &out)
{
    for (const QByteArray &line : text.split('\n')) {
        const Words words = wordsOf(line);
        if (words.isEmpty() || !words.first().startsWith("cpu"))
            continue;
        // user nice system idle iowait irq softirq steal; the guest times behind them are part of user and nice already
        if (const auto ticks = numbers(words, 1, 8)) {
            CpuTimes times;
            for (double value : *ticks)
                times.total += value;
            times.idle = (*ticks)[3];
            times.iowait = (*ticks)[4];
            times.steal = (*ticks)[7];
            out.cpu[QString::fromLatin1(words.first().mid(3))] = times;
        }
    }
}

void parseMeminfo(const QByteArray &text, MachineCounters &out)
{
    for (const QByteArray &line : text.split('\n')) {
        const Words words = wordsOf(line);
        if (words.size() < 2 || !words.first().endsWith(':'))
            continue;
        const double unit = words.size() > 2 && words.at(2) == "kB" ? 1024 : 1;
        if (const auto value = number(words.at(1)))
            out.memory[QString::fromLatin1(words.first().chopped(1))] = *value * unit;
    }
}

bool isDisk(const QString &name, const QStringList &wholeDisks)
{
    static const QRegularExpression ignored(QStringLiteral("^(loop|ram|zram|sr|fd)[0-9]*$"));
    static const QRegularExpression partition(QStringLiteral("^((h|s|v|xv)d[a-z]+[0-9]+|(nvme[0-9]+n|mmcblk)[0-9]+p[0-9]+)$"));
    if (ignored.match(name).hasMatch())
        return false;
    return wholeDisks.isEmpty() ? !partition.match(name).hasMatch() : wholeDisks.contains(name);
}

void parseDiskstats(const QByteArray &text, const QStringList &wholeDisks, MachineCounters &out)
{
    for (const QByteArray &line : text.split('\n')) {
        const Words words = wordsOf(line);
        const QString name = words.size() > 2 ? QString::fromLatin1(words.at(2)) : QString();
        const auto n = numbers(words, 3, 11);
        if (!n || !isDisk(name, wholeDisks))
            continue;
        DiskCounters disk;
        disk.reads = (*n)[0];
        disk.readSectors = (*n)[2];
        disk.readMs = (*n)[3];
        disk.writes = (*n)[4];
        disk.writeSectors = (*n)[6];
        disk.writeMs = (*n)[7];
        disk.busyMs = (*n)[9];
        disk.weightedMs = (*n)[10];
        out.disks[name] = disk;
    }
}

void parseNetdev(const ProcTexts &texts, MachineCounters &out)
{
    static const QRegularExpression ignored(QStringLiteral("^(lo|veth.*|docker.*|br-.*|virbr.*|ifb.*|dummy.*)$"));
    for (const QByteArray &line : texts.netdev.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QString name = QString::fromLatin1(line.left(colon < 0 ? 0 : colon).trimmed());
        const auto n = numbers(wordsOf(line.mid(colon + 1)), 0, 12);
        if (name.isEmpty() || !n || ignored.match(name).hasMatch())
            continue;
        NetCounters net;
        net.receivedBytes = (*n)[0];
        net.sentBytes = (*n)[8];
        net.problems = (*n)[2] + (*n)[3] + (*n)[10] + (*n)[11];
        out.network[name] = net;
        const auto speed = texts.linkSpeed.find(name);
        const auto megabits = speed == texts.linkSpeed.end() ? std::nullopt : number(speed->second.trimmed());
        if (megabits && *megabits > 0)
            out.linkBits[name] = *megabits * 1e6;
    }
}

void parsePressure(const ProcTexts &texts, MachineCounters &out)
{
    for (const auto &[resource, text] : texts.pressure) {
        for (const QByteArray &line : text.split('\n')) {
            const Words words = wordsOf(line);
            if (words.size() < 2 || words.first() != "some" || !words.last().startsWith("total="))
                continue;
            if (const auto microseconds = number(words.last().mid(6)))
                out.pressureSeconds[resource] = *microseconds / 1e6;
        }
    }
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MachineCounters parseProc(const ProcTexts &texts)
{
    MachineCounters out;
    out.monotonic = texts.monotonic;
    parseStat(texts.stat, out);
    parseMeminfo(texts.meminfo, out);
    parseDiskstats(texts.diskstats, texts.wholeDisks, out);
    parseNetdev(texts, out);
    parsePressure(texts, out);
    if (const Words words = wordsOf(texts.loadavg); !words.isEmpty())
        out.load1 = number(words.first());
    return out;
}

ProcTexts readProc(const QString &root)
{
    const QString proc = root + QStringLiteral("/proc/");
    const QString sys = root + QStringLiteral("/sys/");
    ProcTexts out;
    out.monotonic = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
    out.stat = readAll(proc + QStringLiteral("stat"));
    out.meminfo = readAll(proc + QStringLiteral("meminfo"));
    out.diskstats = readAll(proc + QStringLiteral("diskstats"));
    out.netdev = readAll(proc + QStringLiteral("net/dev"));
    out.loadavg = readAll(proc + QStringLiteral("loadavg"));
    for (const QString &resource : {QStringLiteral("cpu"), QStringLiteral("memory"), QStringLiteral("io")})
        if (const QByteArray text = readAll(proc + QStringLiteral("pressure/") + resource); !text.isEmpty())
            out.pressure[resource] = text;
    const QString net = sys + QStringLiteral("class/net/");
    for (const QString &device : QDir(net).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        out.linkSpeed[device] = readAll(net + device + QStringLiteral("/speed"));
    out.wholeDisks = QDir(sys + QStringLiteral("block")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return out;
}

} // namespace sextant::localhost
