// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/failure.h"
#include "app/ctl/output.h"
#include "app/ctl/target.h"
#include "app/ctl/terminal.h"
#include "app/ctl/text.h"
#include "models/core/cardnumber.h"

#include <span>

namespace zf::ctl {

/// What a command gets: its arguments, where it works, and where its answer goes.
class Context {
public:
    Context(Arguments arguments, Format format, std::unique_ptr<Destination> destination,
            std::stop_token ticket, std::span<const CardNumber> cardNumbers = {})
        : m_arguments(std::move(arguments))
        , m_format(format)
        , m_destination(std::move(destination))
        , m_ticket(std::move(ticket))
        , m_cardNumbers(cardNumbers)
    {
    }

    const Arguments &arguments() const { return m_arguments; }
    QString word(qsizetype index) const { return m_arguments.words().value(index); }
    Format format() const { return m_format; }
    Destination &destination() { return *m_destination; }
    std::stop_token ticket() const { return m_ticket; }
    /// What stood behind "bin" on the command line, where asterisks stand now.
    std::span<const CardNumber> cardNumbers() const { return m_cardNumbers; }

    Result<std::unique_ptr<Target>> target(Role role = Role::Reader) const
    {
        return Target::choose(m_arguments.value("profile"), m_arguments.has("sandbox"), role, m_ticket);
    }
    Result<Done> print(const Document &document) { return writeDocument(document, m_format, *m_destination); }

private:
    Arguments m_arguments;
    Format m_format;
    std::unique_ptr<Destination> m_destination;
    std::stop_token m_ticket;
    std::span<const CardNumber> m_cardNumbers;
};

} // namespace zf::ctl
