// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/ctl/context.h"

namespace zf::ctl {

/// A service over desk, and the target whose connection it works on.
template <class Service> struct DeskService {
    std::unique_ptr<Target> target;
    Service service;
};

/// `missing` is what a profile without a desk database is told.
template <class Service>
Result<DeskService<Service>> openDesk(const Context &context, Role role, db::SessionMode mode,
                                      const QString &missing)
{
    auto target = context.target(role);
    if (!target)
        return target.error();
    if (!(*target)->has(db::Database::Desk))
        return usageError(missing, translate("Ctl", "Add one to the profile."));
    Service service((*target)->lane(db::Database::Desk, mode));
    return DeskService<Service>{*std::move(target), std::move(service)};
}

} // namespace zf::ctl
