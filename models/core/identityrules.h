// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/core/identitynumber.h"

/// The rules of each kind of IdentityNumber: they fill in what the number says and why it is doubted.
namespace zf::identityrules {

void residentId(IdentityNumber &number, QDate today);
void residentId15(IdentityNumber &number, QDate today);
void hmtResidence(IdentityNumber &number, QDate today);
void hmPermit(IdentityNumber &number, QDate today);
void twPermit(IdentityNumber &number, QDate today);
void permanentResident2017(IdentityNumber &number, QDate today);
void permanentResident2023(IdentityNumber &number, QDate today);
void passportCn(IdentityNumber &number, QDate today);

bool looksLikeHmPermit(const QString &number);
bool looksLikeTwPermit(const QString &number);
bool looksLikePassport(const QString &number);

} // namespace zf::identityrules
