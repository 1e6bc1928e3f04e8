#!/usr/bin/env python3
"""Makes cuts of Inter for Sextant: "Sextant Tab" with tabular digits for text, "Sextant Display" for titles.

Qt before 6.7 cannot switch OpenType features. Two of Inter's matter:
- Its default digits have different widths, so numbers that change would dance: the character map of the text cut points at
  the glyphs of the feature "tnum".
- Its contextual alternates replace a minus before a digit, a colon between digits or a bracket beside capitals by glyphs
  that no character maps to. A PDF then loses them when its text is searched or copied: "-47.4 %" becomes "47.4 %".
  Both cuts come without that feature; minus and plus keep the shape that fits digits.
The family is renamed, as the Open Font License asks of changed fonts.

usage: tabularfont.py SOURCE.otf TARGET.otf FAMILY STYLE WEIGHT
"""
import sys

from fontTools.ttLib import TTFont

TABULAR = "Sextant Tab"
SIGNS = (0x2212, 0x002B)
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


def drop_contextual_alternates(font):
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "calt":
            record.Feature.LookupListIndex = []
            record.Feature.LookupCount = 0


def raise_signs(font):
    known = set(font.getGlyphOrder())
    for table in font["cmap"].tables:
        for code in SIGNS if table.isUnicode() else ():
            raised = table.cmap.get(code, "") + ".case"
            if raised in known:
                table.cmap[code] = raised


def rename(font, family, style, weight):
    names = font["name"]
    for record in list(names.names):
        if record.nameID in NAMES_OF_THE_ORIGINAL:
            names.removeNames(nameID=record.nameID)
    postscript = f"{family}-{style}".replace(" ", "")
    plain = style == "Regular"
    for identifier, value in ((1, family if plain else f"{family} {style}"), (2, "Regular"), (3, postscript),
                              (4, f"{family} {style}"), (6, postscript), (16, family), (17, style)):
        names.setName(value, identifier, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript
        top = cff.topDictIndex[0]
        top.FamilyName, top.FullName = family, f"{family} {style}"


def main():
    source, target, family, style, weight = sys.argv[1:6]
    font = TTFont(source)
    # Inter Display's tabular digits are of unequal width: titles keep the proportional ones.
    if family == TABULAR and remap(font, tabular_glyphs(font)) < 10:
        sys.exit(f"{source}: the feature tnum does not cover the digits")
    drop_contextual_alternates(font)
    raise_signs(font)
    rename(font, family, style, int(weight))
    font.save(target)


if __name__ == "__main__":
    main()
