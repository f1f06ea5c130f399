// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/navigator.h"

#include <utility>

namespace zf {

void Navigator::keep(const Location &leaving)
{
    if (m_at < 0 || leaving.page.isEmpty())
        return;
    Location &kept = m_entries[m_at].location;
    const QString title = leaving.title.isEmpty() ? kept.title : leaving.title;
    kept = leaving;
    kept.title = title;
}

void Navigator::push(Entry entry, const Location &leaving)
{
    keep(leaving);
    m_entries.resize(m_at + 1); // what was ahead is another way now
    m_entries << std::move(entry);
    m_at = m_entries.size() - 1;
    emit located(current());
    emit changed();
}

void Navigator::start(const Location &to, const Location &leaving)
{
    if (m_at >= 0 && m_entries[m_at].location.sameView(to) && m_entries[m_at].ancestors.isEmpty())
        return;
    push({to, {}}, leaving);
}

void Navigator::drill(const Location &to, const Location &leaving)
{
    if (m_at < 0) {
        start(to, leaving);
        return;
    }
    keep(leaving);
    QList<Location> ancestors = trail();
    // A link back to a step of the trail shortens it instead of going round in circles.
    for (qsizetype i = 0; i < ancestors.size(); ++i) {
        if (ancestors[i].sameView(to)) {
            ancestors.resize(i);
            break;
        }
    }
    push({to, std::move(ancestors)}, leaving);
}

void Navigator::moveTo(qsizetype index, const Location &leaving)
{
    if (index < 0 || index >= m_entries.size())
        return;
    keep(leaving);
    m_at = index;
    emit located(current());
    emit changed();
}

void Navigator::back(const Location &leaving)
{
    moveTo(m_at - 1, leaving);
}

void Navigator::forward(const Location &leaving)
{
    moveTo(m_at + 1, leaving);
}

void Navigator::openTrail(qsizetype step, const Location &leaving)
{
    keep(leaving);
    const QList<Location> steps = trail();
    if (step < 0 || step >= steps.size() - 1)
        return;
    push({steps[step], steps.first(step)}, leaving);
}

void Navigator::retitle(const std::function<QString(const Location &)> &translated)
{
    for (Entry &entry : m_entries) {
        entry.location.title = translated(entry.location);
        for (Location &ancestor : entry.ancestors)
            ancestor.title = translated(ancestor);
    }
    emit changed();
}

void Navigator::clear()
{
    m_entries.clear();
    m_at = -1;
    emit changed();
}

QList<Location> Navigator::trail() const
{
    if (m_at < 0)
        return {};
    return m_entries[m_at].ancestors + QList<Location>{m_entries[m_at].location};
}

Location Navigator::current() const
{
    return m_at < 0 ? Location() : m_entries[m_at].location;
}

void Navigator::setCurrentTitle(const QString &title)
{
    if (m_at < 0 || m_entries[m_at].location.title == title)
        return;
    m_entries[m_at].location.title = title;
    emit changed();
}

} // namespace zf
