#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhangfang developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Condenses the CSV of renatovico/bin-cc (bin,brand,type,category,issuer,country,…) into world.txt.

Run by hand when the source has a new edition: condense.py bin-cc.csv > world.txt
One line holds what a bank has of one brand and type: country, brand, type, name and, behind a tab each, the
prefixes, neighbours as a range. Of the source's categories only those that say prepaid are kept.
"""
import csv
import sys
from collections import defaultdict

TYPES = {"CREDIT": "CC", "CHARGE CARD": "CC", "PLATINUM": "CC", "DEBIT": "DC", "PREPAID": "PC"}


def card_type(row):
    if row["category"].upper() in ("PREPAID", "GIFT"):
        return "PC"
    return TYPES.get(row["type"].upper(), "")


def ranges(prefixes):
    numbers = sorted(set(int(p) for p in prefixes))
    first = last = numbers[0]
    for number in numbers[1:] + [None]:
        if number == last + 1:
            last = number
            continue
        yield f"{first:06}" if first == last else f"{first:06}-{last:06}"
        first = last = number


def main():
    banks = defaultdict(list)
    with open(sys.argv[1], encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            name = " ".join(row["issuer"].split())
            banks[(row["country"], name, row["brand"], card_type(row))].append(row["bin"])
    print("# country\tbrand\ttype\tbank\tprefixes: see README.md")
    for (country, name, brand, kind), prefixes in sorted(banks.items()):
        print("\t".join([country, brand, kind, name, " ".join(ranges(prefixes))]))


main()
