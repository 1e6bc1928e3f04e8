#include "widgets/workflow/itemedits.h"

#include <QCoreApplication>
#include <QDateTime>

namespace sextant {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkflowEdit)
};

ItemEdit refuse(const QString &why)
{
    return {std::nullopt, {}, why};
}

/// An alias shares its entries with the item it stands for.
QString idOf(const ItemStatus &item)
{
    return item.item->aliasOf.isEmpty() ? item.item->id : item.item->aliasOf;
}

ItemEdit change(const ItemStatus &item, const QString &what, const std::function<void(ItemProgress &)> &apply)
{
    ItemProgress progress = item.progress;
    apply(progress);
    if (progress == item.progress)
        return {};
    return {progress, what.arg(idOf(item)), {}};
}

} // namespace

ItemEdit toggleAttestation(const ItemStatus &item, const QString &person, const QString &note, double now)
{
    if (item.item->mode == ItemMode::Automatic)
        return refuse(Tr::tr("%1 is decided from measured data and cannot be ticked by hand. Open it to see what is missing.").arg(item.item->id));
    const bool withdraw = item.progress.attestation && now - item.progress.attestation->at <= attestationFreshness;
    if (withdraw)
        return change(item, Tr::tr("Withdraw attestation of %1"), [](ItemProgress &p) { p.attestation.reset(); });
    if (item.state == ItemState::Failed)
        return refuse(Tr::tr("%1 failed, and a tick does not hide that. Mend it, or waive it with a reason.").arg(item.item->id));
    if (person.trimmed().isEmpty())
        return refuse(Tr::tr("An attestation needs a name. Set the owner of %1 first.").arg(item.item->id));
    return change(item, Tr::tr("Attest %1"), [&](ItemProgress &p) {
        p.attestation = Attestation{person.trimmed(), now, note.trimmed()};
        p.doing = false;
        p.notApplicable = false;
    });
}

ItemEdit toggleDoing(const ItemStatus &item)
{
    if (item.progress.doing)
        return change(item, Tr::tr("Put %1 back to do"), [](ItemProgress &p) { p.doing = false; });
    return change(item, Tr::tr("Begin %1"), [](ItemProgress &p) { p.doing = true; });
}

ItemEdit toggleNotApplicable(const ItemStatus &item)
{
    if (item.progress.notApplicable)
        return change(item, Tr::tr("Make %1 applicable again"), [](ItemProgress &p) { p.notApplicable = false; });
    if (item.state == ItemState::Failed)
        return refuse(Tr::tr("%1 failed and cannot be set aside. Waive it with a reason, an approver and an expiry.").arg(item.item->id));
    return change(item, Tr::tr("Mark %1 as not applicable"), [](ItemProgress &p) { p.notApplicable = true; });
}

ItemEdit setOwner(const ItemStatus &item, const QString &owner)
{
    return change(item, owner.trimmed().isEmpty() ? Tr::tr("Clear owner of %1") : Tr::tr("Set owner of %1"),
                  [&](ItemProgress &p) { p.owner = owner.trimmed(); });
}

ItemEdit setDue(const ItemStatus &item, const QString &due)
{
    const QString text = due.trimmed();
    if (!text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
        return refuse(Tr::tr("\"%1\" is not a date. Write it as 2026-03-19, or leave it empty.").arg(text));
    return change(item, text.isEmpty() ? Tr::tr("Clear due date of %1") : Tr::tr("Set due date of %1"), [&](ItemProgress &p) { p.due = text; });
}

ItemEdit setNote(const ItemStatus &item, const QString &note)
{
    return change(item, Tr::tr("Edit note of %1"), [&](ItemProgress &p) { p.note = note.trimmed(); });
}

ItemEdit waive(const ItemStatus &item, const QString &reason, const QString &approver, const QDate &until, double now)
{
    if (reason.trimmed().isEmpty() || approver.trimmed().isEmpty())
        return refuse(Tr::tr("A waiver needs a reason and an approver."));
    const double expires = until.isValid() ? double(until.addDays(1).startOfDay().toSecsSinceEpoch()) : 0;
    if (expires <= now || until <= QDateTime::fromSecsSinceEpoch(qint64(now)).date())
        return refuse(Tr::tr("A waiver needs an expiry after today."));
    return change(item, Tr::tr("Waive %1"), [&](ItemProgress &p) { p.waiver = Waiver{reason.trimmed(), approver.trimmed(), expires}; });
}

ItemEdit withdrawWaiver(const ItemStatus &item)
{
    return change(item, Tr::tr("Withdraw waiver of %1"), [](ItemProgress &p) { p.waiver.reset(); });
}

} // namespace sextant
