// The minutes as they were signed (G4 K7): made of the agenda, what was said and what was promised. Nothing in them changes afterwards.
#pragma once
#include "meetings/promise.hpp"
#include "profiles/profile.hpp"
#include "text/words.hpp"

namespace samtak {

struct MinutesBlock {
    enum class Kind { heading, text, promise } kind = Kind::text;
    std::string text;
    std::string thing = {}; // the point or promise that it is of; what is kept from parents is left out by it (K8)
};
std::string_view code(MinutesBlock::Kind kind);
MinutesBlock::Kind parse_minutes_kind(std::string_view code); // text when it is none of them

struct Minutes {
    std::string signed_by;
    Instant signed_at{};
    std::vector<MinutesBlock> blocks;
};
struct MinutesAddition {
    std::string words, by;
    Instant at{};
};

struct MinutesSource {
    Words const& w; // in the municipality's language
    Meeting const& meeting;
    std::vector<std::string> came, stayed_away; // names
    std::vector<AgendaItem> const& agenda;
    std::vector<Promise> const& promises; // of this meeting
};
std::vector<MinutesBlock> minutes_of(MinutesSource const& source);
// The points numbered as they are shown to this reader: one that is left out leaves no hole.
std::vector<MinutesBlock> numbered(std::vector<MinutesBlock> blocks);
// SHA-256 of what is signed, in hex.
std::string minutes_hash(std::vector<MinutesBlock> const& blocks);

} // namespace samtak
