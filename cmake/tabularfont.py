#!/usr/bin/env python3
"""Makes a cut of Inter whose digits are tabular by default.

Qt before 6.7 cannot switch on OpenType features, and Inter's default digits have different widths, so numbers that
change would dance. This points the character map at the glyphs of the feature "tnum" and renames the family, as the
Open Font License asks of changed fonts.

usage: tabularfont.py SOURCE.otf TARGET.otf STYLE WEIGHT
"""
import sys

from fontTools.ttLib import TTFont

FAMILY = "Sextant Tab"
NAMES_OF_THE_ORIGINAL = (16, 17, 21, 22, 25)


def tabular_glyphs(font):
    """Glyph name -> name of its tabular twin, from every lookup of the feature."""
    table = font["GSUB"].table
    lookups = {index
               for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    twins = {}
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            twins.update(getattr(subtable, "mapping", {}))
    return twins


def remap(font, twins):
    changed = 0
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code, glyph in list(table.cmap.items()):
            if glyph in twins:
                table.cmap[code] = twins[glyph]
                changed += 1
    return changed


def rename(font, style, weight):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in NAMES_OF_THE_ORIGINAL:
            names.removeNames(nameID=record.nameID)
    postscript = f"{FAMILY}-{style}".replace(" ", "")
    plain = style == "Regular"
    for identifier, value in ((1, FAMILY if plain else f"{FAMILY} {style}"), (2, "Regular"), (3, postscript),
                              (4, f"{FAMILY} {style}"), (6, postscript), (16, FAMILY), (17, style)):
        names.setName(value, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = FAMILY, f"{FAMILY} {style}"


def main():
    source, target, style, weight = sys.argv[1:5]
    font = TTFont(source)
    if remap(font, tabular_glyphs(font)) < 10:
        sys.exit(f"{source}: the feature tnum does not cover the digits")
    rename(font, style, int(weight))
    font.save(target)


if __name__ == "__main__":
    main()
