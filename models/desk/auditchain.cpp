// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/desk/auditchain.h"

#include <QCryptographicHash>

namespace zf::desk {

namespace {

constexpr qsizetype hashLength = 64; ///< SHA-256 in hex

/// The server's HEX(), which is upper case, and a bar.
void appendHex(QByteArray &text, QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const qsizetype at = text.size();
    text.resize(at + 2 * bytes.size() + 1);
    char *to = text.data() + at;
    for (const char *from = bytes.data(), *end = from + bytes.size(); from != end; ++from) {
        const auto byte = static_cast<unsigned char>(*from);
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
    *to = '|';
}

} // namespace

QString auditBreakCode(AuditBreak kind)
{
    switch (kind) {
    case AuditBreak::Missing:
        return QStringLiteral("missing");
    case AuditBreak::Content:
        return QStringLiteral("content");
    case AuditBreak::Link:
        return QStringLiteral("link");
    case AuditBreak::Tail:
        return QStringLiteral("tail");
    case AuditBreak::Anchor:
        return QStringLiteral("anchor");
    }
    Q_UNREACHABLE();
}

AuditChain::AuditChain(QByteArray anchor)
    : m_anchor(std::move(anchor))
    , m_previous(hashLength, '0')
{
    // The head of an empty log is in every log.
    m_anchored = m_anchor.isEmpty() || m_anchor == m_previous;
    m_text.reserve(2048);
}

void AuditChain::found(qint64 number, AuditBreak kind)
{
    if (m_result.findings.size() < AuditVerification::mostFindings)
        m_result.findings << AuditFinding{number, kind};
}

void AuditChain::add(const Row &row)
{
    if (row.number != m_number + 1)
        found(m_number + 1, AuditBreak::Missing);
    else if (row.previousHash != m_previous)
        found(row.number, AuditBreak::Link);

    m_text.resize(0);
    m_text += QByteArray::number(row.number);
    m_text += '|';
    m_text += row.at;
    m_text += '|';
    for (const QByteArrayView part : {row.login, row.host, row.action, row.object, row.reason})
        appendHex(m_text, part);
    m_text += row.previousHash;
    if (QCryptographicHash::hash(m_text, QCryptographicHash::Sha256).toHex() != row.hash)
        found(row.number, AuditBreak::Content);

    m_anchored = m_anchored || row.hash == m_anchor;
    m_number = row.number;
    m_previous.resize(0);
    m_previous += row.hash;
    ++m_result.events;
}

AuditVerification AuditChain::finish(qint64 headNumber, QByteArrayView headHash)
{
    if (headNumber > m_number)
        found(m_number + 1, AuditBreak::Missing);
    else if (headNumber < m_number || headHash != m_previous)
        found(m_number, AuditBreak::Tail);
    if (!m_anchored)
        found(m_number, AuditBreak::Anchor);
    m_result.head = QString::fromLatin1(m_previous);
    return m_result;
}

} // namespace zf::desk
