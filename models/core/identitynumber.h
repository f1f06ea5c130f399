// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/regions.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace zf {

/// The number of a Chinese identity document, judged by its own rules alone: nobody was asked whether it
/// was ever issued. A wrong check digit or an impossible date is a rejection; what only a person can know (a
/// division that no list has, an old number of 15 digits) is for review.
struct IdentityNumber {
    enum class Kind {
        ResidentId,            ///< 居民身份证, GB 11643-1999: 18 characters
        ResidentId15,          ///< its predecessor; cards void since 2013-01-01, still in old files
        HmtResidence,          ///< 港澳台居民居住证, regions 810000 820000 830000
        HmPermit,              ///< 港澳居民来往内地通行证 (回乡证)
        TwPermit,              ///< 台湾居民来往大陆通行证 (台胞证)
        PermanentResident2017, ///< 外国人永久居留身份证, 15 characters
        PermanentResident2023, ///< the same from 2023-12-01, 18 digits
        PassportCn,            ///< of China, Hong Kong or Macao
        Unknown,
    };
    enum class Sex { NotStated, Male, Female };
    enum class Verdict { Accepted, Review, Rejected };

    Kind kind = Kind::Unknown;
    QList<Kind> alternatives; ///< other kinds whose numbers look the same
    QString number;           ///< upper case, half width, without separators
    QStringList rejections;   ///< stable words, listed in identitynumber.cpp
    QStringList reviews;      ///< likewise
    QStringList hints;        ///< what was made up for in reading it, and what is not protected
    QDate birthDate;          ///< invalid where the number does not state it
    Sex sex = Sex::NotStated;
    std::optional<Region> region; ///< of those numbers that name one
    QString nationality;          ///< code of Doc 9303; empty where the number does not state it

    /// By the kind that it looks like.
    static IdentityNumber judge(QStringView text, QDate today);
    /// As a number of that kind, whatever it looks like.
    static IdentityNumber judgeAs(Kind kind, QStringView text, QDate today);

    bool valid() const { return rejections.isEmpty(); }
    Verdict verdict() const;
    QStringList reasons() const { return rejections + reviews; }
    /// First and last character only (JR/T 0171-2020, appendix A).
    QString masked() const;
    /// The 18 characters that a 15-digit number has today; itself where it has 18; else empty.
    QString eighteenCharacters() const;

    static QString kindCode(Kind kind); ///< "residentId" …; stable, for scripts
    static std::optional<Kind> kindFromCode(QStringView code);
    static QStringList kindCodes();
    static QString sexCode(Sex sex); ///< "M", "F" or empty
};

} // namespace zf
