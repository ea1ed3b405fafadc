// Who says that something doesn't work, who answers, and who is told (F18). Pure.
#pragma once
#include "plan/evaluation.hpp"

#include <set>

namespace samtak {

inline constexpr int most_trouble_words = 600;

struct SayTroubleForm {
    OnceId once = OnceId::fresh();
    MeasureId measure;
    std::string words, would_help;
    Responsible on_word_of = {};      // only who coordinates; nobody: their own
    std::optional<Keeping> keep = {}; // from the parents (K8)
};
struct TroubleLineForm {
    OnceId once = OnceId::fresh();
    std::int64_t seen = 0; // how many lines stood when it was written
    TroubleId trouble;
    std::string words, would_help;
};

// not_found when the reader's plan has no such measure; invalid with fields; nothing is said of what is over.
Result<Trouble> said_trouble(Plan const& plan, SayTroubleForm const& form, Actor const& actor);
// The trouble as the writer saw it, with the new line last: whether somebody wrote in it meanwhile is the store's to say, after whether the
// form was sent twice. What is answered can be answered once more.
Result<Trouble> answered_trouble(Plan const& plan, TroubleLineForm const& form, Actor const& actor);
Result<Trouble> repeated_trouble(Plan const& plan, TroubleLineForm const& form, Actor const& actor);

// For showing the link or not; the deeds ask the same. Whoever may read the measure and has the act may say it.
bool may_say_trouble(Plan const& plan, Measure const& measure);
bool may_answer(Plan const& plan, Trouble const& trouble, Actor const& actor);
// K8: what a parent said, or somebody wrote down for one, isn't kept from the parents.
bool is_a_parents_word(Plan const& plan, Trouble const& trouble);

// Who answers for the measure today and has a login; nothing for nobody and for whoever coordinates, who is told anyhow.
std::optional<MemberId> who_is_told(Plan const& plan, Trouble const& trouble, Day today);
// Those whose word it is: the writer, and the one who said it to the writer.
std::set<MemberId> who_said(Plan const& plan, Trouble const& trouble);

} // namespace samtak
