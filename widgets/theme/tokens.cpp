#include "widgets/theme/tokens.h"

namespace sextant::theme {
namespace {

// Contrasts of every pair are listed in the design language, section 4: text 4.5, graphics 3.0 on each surface.
Tokens makeLight()
{
    return {
        .window = QColor(0xf3f5f7), .chrome = QColor(0xe9ecf0), .panel = QColor(0xffffff),
        .sunken = QColor(0xf7f8fa), .hover = QColor(0xeef2f7),
        .line = QColor(0xdadfe6), .lineStrong = QColor(0x838e9c), .control = QColor(0xc3cad3),
        .grid = QColor(0xe9ecf1), .axis = QColor(0xaeb7c2), .track = QColor(0xe3e7ec), .markLine = QColor(0x8a95a3),
        .ink1 = QColor(0x16202c), .ink2 = QColor(0x46525f), .ink3 = QColor(0x5f6b7a),
        .accent = QColor(0x1b57b8), .accentSoft = QColor(0xe6effc), .accentLine = QColor(0xa6c2ee),
        .onAccent = QColor(0xffffff),
        .base = QColor(0x6e7a89), .baseBand = QColor(0xe3e7ec), .baseText = QColor(0x5f6b7a),
        .gridOnBand = QColor(0xd6dbe2), .hatch = QColor(0xd3d9e0), .hatchFill = QColor(0xf3f5f7),
        .eventSpan = QColor(0xf1f4f8), .glyphOnFill = QColor(0xffffff),
        .good = QColor(0x0a6b5e), .goodFill = QColor(0x12907d), .goodSoft = QColor(0xdff3ef),
        .goodLine = QColor(0x93cfc3),
        .bad = QColor(0xad360a), .badFill = QColor(0xbe3a0a), .badSoft = QColor(0xfceae1),
        .badLine = QColor(0xefb395),
        .warn = QColor(0x7d5200), .warnFill = QColor(0xc28413), .warnSoft = QColor(0xfcf1d6),
        .warnLine = QColor(0xe6c578),
        .unk = QColor(0x63459a), .unkFill = QColor(0x8a5fd0), .unkSoft = QColor(0xf0eaf9),
        .unkLine = QColor(0xc6b3e4),
        .same = QColor(0x46525f), .sameFill = QColor(0x4a5563), .sameSoft = QColor(0xeceff3),
        .sameLine = QColor(0xc5ccd5),
        .logo = QColor(0x14305f), .logoNeedle = QColor(0xffc24b), .logoFrame = QColor(0xffffff),
        .category = {QColor(0x1b57b8), QColor(0x7a57b8), QColor(0x0e7c99), QColor(0x8f6400), QColor(0xa62f68),
        QColor(0x566270)},
    };
}

Tokens makeDark()
{
    return {
        .window = QColor(0x0e1318), .chrome = QColor(0x12181e), .panel = QColor(0x182028),
        .sunken = QColor(0x131a21), .hover = QColor(0x1f2933),
        .line = QColor(0x2a3541), .lineStrong = QColor(0x6b7989), .control = QColor(0x3a4654),
        .grid = QColor(0x232d38), .axis = QColor(0x45525f), .track = QColor(0x2a343f), .markLine = QColor(0x66737f),
        .ink1 = QColor(0xe9eef3), .ink2 = QColor(0xb3bec9), .ink3 = QColor(0x8d9aa8),
        .accent = QColor(0x74aaff), .accentSoft = QColor(0x1a2c47), .accentLine = QColor(0x35588f),
        .onAccent = QColor(0x0b1626),
        .base = QColor(0x8391a0), .baseBand = QColor(0x28323d), .baseText = QColor(0x9aa7b4),
        .gridOnBand = QColor(0x36424e), .hatch = QColor(0x33404c), .hatchFill = QColor(0x1b242d),
        .eventSpan = QColor(0x1d2630), .glyphOnFill = QColor(0x10161c),
        .good = QColor(0x4ccfb7), .goodFill = QColor(0x2fb7a0), .goodSoft = QColor(0x12302d),
        .goodLine = QColor(0x23645a),
        .bad = QColor(0xff9a70), .badFill = QColor(0xec5a2e), .badSoft = QColor(0x3a2118),
        .badLine = QColor(0x83452a),
        .warn = QColor(0xf2c25c), .warnFill = QColor(0xf2c25c), .warnSoft = QColor(0x352a12),
        .warnLine = QColor(0x725820),
        .unk = QColor(0xc4abf3), .unkFill = QColor(0xa587e0), .unkSoft = QColor(0x281f3b),
        .unkLine = QColor(0x574582),
        .same = QColor(0xb3bec9), .sameFill = QColor(0x75828f), .sameSoft = QColor(0x232d37),
        .sameLine = QColor(0x3e4b59),
        .logo = QColor(0x24498a), .logoNeedle = QColor(0xffc24b), .logoFrame = QColor(0xffffff),
        .category = {QColor(0x74aaff), QColor(0xb79bea), QColor(0x55bdd8), QColor(0xd9ac4e), QColor(0xe887b2),
        QColor(0x9da9b6)},
    };
}

} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const Tokens light = makeLight();
    static const Tokens dark = makeDark();
    return scheme == Scheme::Dark ? dark : light;
}

} // namespace sextant::theme
