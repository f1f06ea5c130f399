// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace zf {

/// What went wrong, in the terms a caller can act on. Text for people is in Error::message.
enum class ErrorKind {
    Usage,          ///< the question itself is wrong: bad argument, bad filter, malformed file
    Unreachable,    ///< no connection, or the connection was lost
    TlsFailed,      ///< the server could not prove who it is, or offers no encryption
    SignInFailed,   ///< user, password or authentication method refused
    Refused,        ///< the server does not permit it
    ContractNotMet, ///< a relation, column or routine of the contract is missing
    Timeout,        ///< the server's or the client's time limit
    Cancelled,      ///< by the user
    Conflict,       ///< deadlock, lock wait, serialization: the same call may succeed later
    NotFound,       ///< the thing asked for does not exist
    BusinessRule,   ///< the ledger refused it: unbalanced, closed date, overdraft …; `code` says which
    DataInvalid,    ///< stored data breaks a rule: sub-minor-unit amount, overflow, unknown currency
    Io,             ///< a file could not be read or written
    Internal,       ///< our own bug
};

/// An error as a value. `message` is one clear sentence in the user's language, `remedy` what to do
/// about it (may be empty); `code` is a stable word for scripts ("unbalanced"); neither ever holds a bound
/// value, a password or a full card or document number.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString remedy;
    QString code;
    QString sqlState;
    int nativeCode = 0;
    bool outcomeUnknown = false; ///< a write may or may not have happened: ask by idempotency key

    /// True where asking again, unchanged, can succeed.
    bool retryable() const
    {
        return kind == ErrorKind::Unreachable || kind == ErrorKind::Conflict || kind == ErrorKind::Timeout;
    }
};

/// A value or the reason why there is none. (GCC 12 has no std::expected.)
template <class T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// For calls that return nothing but can fail: `return Done{};`.
struct Done {
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace zf
