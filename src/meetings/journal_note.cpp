#include "meetings/journal_note.hpp"

namespace samtak {

std::string journal_note(JournalSource const& source)
{
    Words const& w = source.w;
    auto text = w.tr("{Group_meeting.bare} {date}.", {{"date", w.long_day(source.meeting.day)}});
    text += " " + (source.came ? w.tr("I was there.") : w.tr("I was not there."));
    if (source.own.empty())
        text += "\n" + w.tr("I have promised nothing in the meeting.");
    else {
        text += "\n" + w.tr("I have promised:");
        for (auto const& one : source.own) {
            auto const& content = one.measure.content;
            text += "\n- " + content.what;
            if (content.deadline) text += " " + w.tr("(by {date})", {{"date", w.long_day(*content.deadline)}});
        }
    }
    if (source.signed_on) text += "\n" + w.tr("The minutes are signed {date} and lie in Samtak.", {{"date", w.long_day(*source.signed_on)}});
    if (source.next) text += "\n" + w.tr("Next meeting: {date}.", {{"date", w.long_day(*source.next)}});
    return text;
}

} // namespace samtak
