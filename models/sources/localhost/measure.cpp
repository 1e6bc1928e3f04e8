#include "models/sources/localhost/procparser.h"

#include <algorithm>

namespace sextant::localhost {
namespace {

constexpr double sectorBytes = 512;

/// Collects measurements; a rate of a counter that went backwards is left out.
class Measurements
{
public:
    void add(const char *name, double value, const QString &label = {}, const QString &labelValue = {})
    {
        LabelSet labels;
        labels.set(QStringLiteral("__name__"), QLatin1String(name));
        if (!label.isEmpty())
            labels.set(label, labelValue);
        m_out.push_back({std::move(labels), value});
    }
    void addRatio(const char *name, double part, double whole, const QString &label = {}, const QString &labelValue = {})
    {
        if (part >= 0 && whole > 0)
            add(name, part / whole, label, labelValue);
    }
    std::vector<Measured> take() { return std::move(m_out); }

private:
    std::vector<Measured> m_out;
};

void measureCpu(const MachineCounters &before, const MachineCounters &after, Measurements &out)
{
    for (const auto &[cpu, now] : after.cpu) {
        const auto old = before.cpu.find(cpu);
        if (old == before.cpu.end())
            continue;
        const QString label = cpu.isEmpty() ? QString() : QStringLiteral("cpu");
        const double total = now.total - old->second.total;
        const double idle = now.idle - old->second.idle;
        if (idle < 0)
            continue;
        out.addRatio("machine_cpu_busy_ratio", total - idle, total, label, cpu);
        if (cpu.isEmpty()) {
            out.addRatio("machine_cpu_iowait_ratio", now.iowait - old->second.iowait, total);
            out.addRatio("machine_cpu_steal_ratio", now.steal - old->second.steal, total);
        }
    }
}

void measureMemory(const MachineCounters &after, Measurements &out)
{
    const auto value = [&](const char *name) -> std::optional<double> {
        const auto at = after.memory.find(QLatin1String(name));
        return at == after.memory.end() ? std::nullopt : std::optional(at->second);
    };
    const auto total = value("MemTotal");
    auto available = value("MemAvailable");
    if (!available && value("MemFree") && value("Buffers") && value("Cached")) // kernels before 3.14
        available = *value("MemFree") + *value("Buffers") + *value("Cached");
    if (total && available) {
        out.addRatio("machine_memory_used_ratio", std::max(0.0, *total - *available), *total);
        out.add("machine_memory_available_bytes", *available);
        out.add("machine_memory_total_bytes", *total);
    }
    const auto swap = value("SwapTotal");
    const auto swapFree = value("SwapFree");
    if (swap && swapFree && *swap > 0)
        out.addRatio("machine_swap_used_ratio", *swap - *swapFree, *swap);
}

void measureDisks(const MachineCounters &before, const MachineCounters &after, double seconds, Measurements &out)
{
    const QString label = QStringLiteral("device");
    for (const auto &[device, now] : after.disks) {
        const auto at = before.disks.find(device);
        if (at == before.disks.end())
            continue;
        const DiskCounters &old = at->second;
        const double reads = now.reads - old.reads;
        const double writes = now.writes - old.writes;
        const double readSeconds = (now.readMs - old.readMs) / 1000;
        const double writeSeconds = (now.writeMs - old.writeMs) / 1000;
        if (reads < 0 || writes < 0 || readSeconds < 0 || writeSeconds < 0)
            continue;
        if (const double busy = (now.busyMs - old.busyMs) / 1000; busy >= 0) // the kernel's millisecond ticks may run over by a little
            out.add("machine_disk_busy_ratio", std::min(1.0, busy / seconds), label, device);
        out.addRatio("machine_disk_await_seconds", readSeconds + writeSeconds, reads + writes, label, device);
        out.addRatio("machine_disk_read_await_seconds", readSeconds, reads, label, device);
        out.addRatio("machine_disk_write_await_seconds", writeSeconds, writes, label, device);
        out.addRatio("machine_disk_queue_length", (now.weightedMs - old.weightedMs) / 1000, seconds, label, device);
        out.addRatio("machine_disk_read_bytes_per_second", (now.readSectors - old.readSectors) * sectorBytes, seconds, label, device);
        out.addRatio("machine_disk_write_bytes_per_second", (now.writeSectors - old.writeSectors) * sectorBytes, seconds, label, device);
    }
}

void measureNetwork(const MachineCounters &before, const MachineCounters &after, double seconds, Measurements &out)
{
    const QString label = QStringLiteral("device");
    for (const auto &[device, now] : after.network) {
        const auto at = before.network.find(device);
        if (at == before.network.end())
            continue;
        const double received = (now.receivedBytes - at->second.receivedBytes) * 8;
        const double sent = (now.sentBytes - at->second.sentBytes) * 8;
        out.addRatio("machine_network_receive_bits_per_second", received, seconds, label, device);
        out.addRatio("machine_network_transmit_bits_per_second", sent, seconds, label, device);
        out.addRatio("machine_network_errors_per_second", now.problems - at->second.problems, seconds, label, device);
        const auto speed = after.linkBits.find(device);
        if (speed != after.linkBits.end() && received >= 0 && sent >= 0)
            out.addRatio("machine_network_link_use_ratio", std::max(received, sent), speed->second * seconds, label, device);
    }
}

} // namespace

std::vector<Measured> measure(const MachineCounters &before, const MachineCounters &after)
{
    Measurements out;
    const double seconds = after.monotonic - before.monotonic;
    if (seconds <= 0)
        return {};
    measureCpu(before, after, out);
    measureMemory(after, out);
    if (after.load1)
        out.add("machine_load1", *after.load1);
    for (const auto &[resource, stalled] : after.pressureSeconds)
        if (const auto old = before.pressureSeconds.find(resource); old != before.pressureSeconds.end() && stalled >= old->second)
            out.add("machine_pressure_ratio", std::min(1.0, (stalled - old->second) / seconds), QStringLiteral("resource"), resource);
    measureDisks(before, after, seconds, out);
    measureNetwork(before, after, seconds, out);
    return out.take();
}

} // namespace sextant::localhost
