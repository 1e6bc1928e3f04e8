#pragma once
#include "models/core/labelset.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace sextant::localhost {

/// What was read at one moment; a file that is not there is empty.
struct ProcTexts {
    double monotonic = 0;  ///< seconds on a clock that is never set
    QByteArray stat;       ///< /proc/stat
    QByteArray meminfo;    ///< /proc/meminfo
    QByteArray diskstats;  ///< /proc/diskstats
    QByteArray netdev;     ///< /proc/net/dev
    QByteArray loadavg;    ///< /proc/loadavg
    std::map<QString, QByteArray> pressure;  ///< resource -> /proc/pressure/<resource>
    std::map<QString, QByteArray> linkSpeed; ///< device -> /sys/class/net/<device>/speed, Mbit/s; -1 or unreadable when there is none
    QStringList wholeDisks;                  ///< names in /sys/block; empty when unknown
};

struct CpuTimes {
    double idle = 0;
    double iowait = 0;
    double steal = 0;
    double total = 0; ///< in ticks, guests counted once
};

struct DiskCounters {
    double reads = 0, writes = 0;              ///< completed requests
    double readSectors = 0, writeSectors = 0;  ///< of 512 bytes
    double readMs = 0, writeMs = 0;            ///< time of the requests
    double busyMs = 0, weightedMs = 0;
};

struct NetCounters {
    double receivedBytes = 0, sentBytes = 0;
    double problems = 0; ///< errors and drops, both directions
};

/// Counters and levels of one moment. Absent is what the kernel did not tell.
struct MachineCounters {
    double monotonic = 0;
    std::map<QString, CpuTimes> cpu; ///< "" is the whole machine, "0", "1", … its cores
    std::map<QString, double> memory; ///< bytes by the kernel's name: "MemTotal"
    std::optional<double> load1;
    std::map<QString, double> pressureSeconds; ///< resource -> total stalled time
    std::map<QString, DiskCounters> disks;
    std::map<QString, NetCounters> network;
    std::map<QString, double> linkBits; ///< bit/s, only links that have a speed
};

/// Reads the texts; lines that are not understood are left out. Loop, RAM, floppy and optical devices, partitions, the loopback and
/// virtual bridges are left out too.
MachineCounters parseProc(const ProcTexts &texts);

struct Measured {
    LabelSet labels; ///< with __name__
    double value = 0;
};

/// What happened between two moments, in base units. A counter that went backwards (reset, wrap, hot-plug) and a device that was not
/// there before have no rate in this interval; a disk without requests has no request time.
std::vector<Measured> measure(const MachineCounters &before, const MachineCounters &after);

/// Reads the files below `root` ("/" for this machine).
ProcTexts readProc(const QString &root);

} // namespace sextant::localhost
