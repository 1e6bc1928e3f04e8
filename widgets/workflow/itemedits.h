#pragma once
#include "models/workflow/progress.h"

#include <QDate>

namespace sextant {

/// What a person's intent does to an item: the new entries and the words for the journal, or why it is refused.
struct ItemEdit {
    std::optional<ItemProgress> progress;
    QString what;    ///< "Attest P5.T2.R5"
    QString refusal; ///< one sentence with the way out
};

/// Attests, or withdraws the attestation. Refused for automatic items and over a failed verdict.
ItemEdit toggleAttestation(const ItemStatus &item, const QString &person, const QString &note, double now);
ItemEdit toggleDoing(const ItemStatus &item);
/// Refused over a failed verdict: that takes a waiver.
ItemEdit toggleNotApplicable(const ItemStatus &item);
ItemEdit setOwner(const ItemStatus &item, const QString &owner);
/// ISO date or empty; anything else is refused.
ItemEdit setDue(const ItemStatus &item, const QString &due);
ItemEdit setNote(const ItemStatus &item, const QString &note);
/// Needs a reason, an approver and a day after today; it stands to the end of that day.
ItemEdit waive(const ItemStatus &item, const QString &reason, const QString &approver, const QDate &until, double now);
ItemEdit withdrawWaiver(const ItemStatus &item);

} // namespace sextant
