#include "tests/app/window/fakeprometheus.h"

#include <QUrlQuery>

#include <array>
#include <charconv>
#include <random>

namespace sextant::test {
namespace {

constexpr int crowdSize = 3000;
constexpr const char *names = R"(["up","node_cpu_seconds_total","node_memory_MemAvailable_bytes","node_memory_MemTotal_bytes"])";

QUrlQuery parametersOf(const QByteArray &request)
{
    QByteArray text = request.mid(request.indexOf("\r\n\r\n") + 4);
    if (!request.startsWith("POST")) {
        const QByteArray target = request.split(' ').value(1);
        const qsizetype mark = target.indexOf('?');
        text = mark < 0 ? QByteArray() : target.mid(mark + 1);
    }
    return QUrlQuery(QString::fromLatin1(text));
}

QString expressionOf(const QByteArray &request)
{
    return parametersOf(request).queryItemValue(QStringLiteral("query"), QUrl::FullyDecoded);
}

QByteArray envelope(const QByteArray &data, bool partial)
{
    return R"({"status":"success","data":)" + data + (partial ? QByteArray(R"(,"warnings":["a store did not answer"])") : QByteArray()) + "}";
}

QByteArray samples(double start, double step, int count, const std::function<QByteArray(int)> &value)
{
    QByteArray out = "[";
    for (int i = 0; i < count; ++i)
        out += QByteArray(i ? "," : "") + "[" + QByteArray::number(start + step * i, 'f', 3) + ",\"" + value(i) + "\"]";
    return out + "]";
}

QByteArray crowdNames(int count)
{
    QByteArray out = names;
    out.chop(1);
    for (int i = 0; i < count; ++i)
        out += ",\"team_service_component_operation_duration_seconds_" + QByteArray::number(i) + '"';
    return out + ']';
}

} // namespace

FakePrometheus::FakePrometheus() : m_server([this](const QByteArray &request) { return answer(request); }) {}

void FakePrometheus::demand(const QByteArray &token)
{
    m_token = std::make_shared<const QByteArray>("Authorization: Bearer " + token);
}

QStringList FakePrometheus::expressions() const
{
    QStringList out;
    for (const QByteArray &request : m_server.requests())
        if (request.left(60).contains("/query"))
            out << expressionOf(request);
    return out;
}

QByteArray FakePrometheus::matrix(const QString &expr, double start, double end, double step) const
{
    const int count = int((end - start) / step) + 1;
    if (!expr.contains(crowd())) {
        const QByteArray value = expr.contains(QString::fromLatin1(narrow())) ? "0.9" : "0.4";
        return R"([{"metric":{"instance":"a"},"values":)" + samples(start, step, count, [&](int) { return value; }) + "}]";
    }
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> values(0, 1);
    const int points = std::min(count, m_crowdPoints.load());
    QByteArray out = "[";
    for (int s = 0; s < crowdSize; ++s) {
        out += QByteArray(s ? "," : "") + R"({"metric":{"__name__":"crowd","instance":"host-)" + QByteArray::number(s) + R"(:9100","job":"node"},"values":)";
        out += samples(end - step * (points - 1), step, points, [&](int) {
            std::array<char, 32> text;
            return QByteArray(text.data(), std::to_chars(text.data(), text.data() + text.size(), values(random)).ptr - text.data());
        });
        out += '}';
    }
    return out + "]";
}

Replay FakePrometheus::answer(const QByteArray &request) const
{
    const Mood mood = m_mood;
    if (mood == Mood::Unplugged) {
        Replay cut;
        cut.reset = true;
        return cut;
    }
    if (mood == Mood::Unauthorized || (m_token && !request.contains(*m_token)))
        return {ReplayServer::answer("401 Unauthorized", "login needed", "Content-Type: text/plain\r\n")};
    if (mood == Mood::Forbidden)
        return {ReplayServer::answer("403 Forbidden", "not for you", "Content-Type: text/plain\r\n")};
    const QByteArray line = request.left(request.indexOf("\r\n"));
    if (line.contains("buildinfo"))
        return {ReplayServer::json(R"({"status":"success","data":{"version":"2.42.0","revision":"x","goVersion":"go1.19"}})")};
    if (line.contains("targets"))
        return {ReplayServer::json(R"({"status":"success","data":{"activeTargets":[{"scrapeInterval":"15s"}],"droppedTargets":[]}})")};
    if (line.contains("/values") && m_crowdNames > 0)
        return {ReplayServer::json(envelope(crowdNames(m_crowdNames), false))};
    if (line.contains("__name__"))
        return {ReplayServer::json(envelope(names, false))};
    if (line.contains("/labels") || line.contains("/values"))
        return {ReplayServer::json(envelope(R"(["api","web"])", false))};
    if (!line.contains("/query"))
        return {ReplayServer::json(envelope("{}", false))};
    const QUrlQuery parameters = parametersOf(request);
    const QString expr = expressionOf(request);
    const auto number = [&](const char *name) { return parameters.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toDouble(); };
    if (line.contains("query_range"))
        return {ReplayServer::json(envelope(R"({"resultType":"matrix","result":)" + matrix(expr, number("start"), number("end"), number("step")) + "}",
                                            mood == Mood::Partial))};
    const QByteArray time = QByteArray::number(number("time"), 'f', 3);
    const QByteArray value = expr == QStringLiteral("time()") ? time : expr.contains(QString::fromLatin1(narrow())) ? QByteArray("0.9") : QByteArray("0.4");
    return {ReplayServer::json(envelope(R"({"resultType":"vector","result":[{"metric":{},"value":[)" + time + ",\"" + value + "\"]}]}", mood == Mood::Partial))};
}

} // namespace sextant::test
