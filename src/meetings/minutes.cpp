#include "meetings/minutes.hpp"

#include "kernel/codes.hpp"
#include "kernel/sha256.hpp"

namespace samtak {
namespace {

using Kind = MinutesBlock::Kind;
constexpr Codes<Kind, 3> kinds = {{Kind::heading, "heading"}, {Kind::text, "text"}, {Kind::promise, "promise"}};

constexpr std::string_view loose_promises = "loose"; // of no point: nothing stands under the heading when the last is left out

std::string names(std::vector<std::string> const& all)
{
    std::string text;
    for (auto const& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::string promise_text(Words const& w, Promise const& one)
{
    auto text = w.tr("{who}: {what}", {{"who", one.responsible.empty() ? w.tr("Nobody yet") : one.responsible}, {"what", one.measure.content.what}});
    if (one.measure.content.deadline) text += " " + w.tr("(by {date})", {{"date", w.long_day(*one.measure.content.deadline)}});
    return text;
}

// A promise of a point that was taken out since stands too.
bool stands(MinutesSource const& source, std::optional<AgendaItemId> const& item)
{
    for (auto const& one : source.agenda)
        if (item == one.id) return true;
    return false;
}

void add_promises(std::vector<MinutesBlock>& blocks, MinutesSource const& source, std::optional<AgendaItemId> const& item)
{
    for (auto const& one : source.promises)
        if (item ? one.item == item : !stands(source, one.item)) blocks.push_back({Kind::promise, promise_text(source.w, one), one.measure.id.str()});
}

} // namespace

std::string_view code(MinutesBlock::Kind kind) { return code_in(kinds, kind); }
MinutesBlock::Kind parse_minutes_kind(std::string_view code) { return parse_in(kinds, code).value_or(Kind::text); }

std::vector<MinutesBlock> minutes_of(MinutesSource const& source)
{
    Words const& w = source.w;
    std::vector<MinutesBlock> blocks;
    if (!source.came.empty()) blocks.push_back({Kind::text, w.tr("Were there: {names}", {{"names", names(source.came)}})});
    if (!source.stayed_away.empty()) blocks.push_back({Kind::text, w.tr("Were not there: {names}", {{"names", names(source.stayed_away)}})});
    if (!source.meeting.person_part.empty()) blocks.push_back({Kind::text, source.meeting.person_part});
    int number = 0;
    for (auto const& item : source.agenda) {
        auto const id = item.id.str();
        blocks.push_back({Kind::heading, std::to_string(++number) + ". " + item.title, id});
        if (!item.notes.empty()) blocks.push_back({Kind::text, item.notes, id});
        if (item.outcome == "next") blocks.push_back({Kind::text, w.tr("Taken up again next time."), id});
        add_promises(blocks, source, item.id);
    }
    bool loose = false;
    for (auto const& one : source.promises) loose = loose || !stands(source, one.item);
    if (loose) blocks.push_back({Kind::heading, w.tr("Also promised"), std::string{loose_promises}});
    add_promises(blocks, source, std::nullopt);
    return blocks;
}

std::vector<MinutesBlock> numbered(std::vector<MinutesBlock> blocks)
{
    if (!blocks.empty() && blocks.back().thing == loose_promises) blocks.pop_back();
    int number = 0;
    for (auto& block : blocks) {
        if (block.kind != Kind::heading || block.thing.empty() || block.thing == loose_promises) continue;
        auto const dot = block.text.find(". ");
        if (dot != std::string::npos) block.text = std::to_string(++number) + block.text.substr(dot);
    }
    return blocks;
}

std::string minutes_hash(std::vector<MinutesBlock> const& blocks)
{
    std::string all;
    for (auto const& block : blocks) all += std::string{code(block.kind)} + "\n" + std::to_string(block.text.size()) + "\n" + block.text + "\n";
    return sha256_hex(all);
}

} // namespace samtak
