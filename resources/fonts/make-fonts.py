#!/usr/bin/env python3
"""Makes the four static faces from the variable Inter: make-fonts.py InterVariable.ttf

TrueType outlines, because Qt thickens the stems of CFF ones. The features tnum, ss03 and cv05 (figures of one
width, round commas, an l with a tail) become the default glyphs, because Qt before 6.7 cannot switch features on.
Needs fontTools.
"""
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Inter Rushes"  # not "Inter", so that an installed Inter never stands in for it
FACES = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
FEATURES = ("tnum", "ss03", "cv05")


def single_substitutions(font, feature):
    table = font["GSUB"].table
    indices = {i for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature
               for i in record.Feature.LookupListIndex}
    mapping = {}
    for index in sorted(indices):
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            mapping.update(getattr(subtable, "mapping", {}))
    return mapping


def bake(font):
    for feature in FEATURES:
        mapping = single_substitutions(font, feature)
        for table in font["cmap"].tables:
            table.cmap = {code: mapping.get(glyph, glyph) for code, glyph in table.cmap.items()}


def rename(font, face):
    name = font["name"]
    style_linked = face in ("Regular", "Bold")
    values = {1: FAMILY if style_linked else f"{FAMILY} {face}", 2: face if style_linked else "Regular",
              4: f"{FAMILY} {face}", 6: f"InterRushes-{face}", 16: FAMILY, 17: face}
    for identifier in (*values, 25):
        name.removeNames(nameID=identifier)
    for identifier, value in values.items():
        name.setName(value, identifier, 3, 1, 0x409)


source = sys.argv[1]
for face, weight in FACES.items():
    font = TTFont(source)
    location = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    location["wght"] = weight
    font = instantiateVariableFont(font, location)
    bake(font)
    rename(font, face)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if weight == 700 else 0x40)
    font["head"].macStyle = 1 if weight == 700 else 0
    if "STAT" in font:
        del font["STAT"]
    font.save(Path(__file__).parent / f"InterRushes-{face}.ttf")
