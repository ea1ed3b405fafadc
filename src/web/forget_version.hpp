// After a conflict a form is shown again beside what stands now: what was typed is kept, the version that was seen is not, so that sending it
// once more is a change of what stands now. Not for a page that puts both texts together: that one names the version itself.
#pragma once
#include "web/call.hpp"

namespace samtak {

inline void forget_version(Call& call)
{
    Fields fields;
    for (auto const& field : call.form().fields())
        if (field.first != "version") fields.push_back(field);
    auto const problems = call.form().problems();
    call.set_form(Form{std::move(fields)});
    for (auto const& one : problems) call.form().problem(one.field, one.text, one.limit);
}

// Saved by somebody else meanwhile: said at the field, what was typed kept.
inline void tell_conflict(Call& call, std::string_view field)
{
    forget_version(call);
    call.form().problem(field, "Somebody else changed this while you wrote. See what stands now, and send it once more if it is still right.");
}

} // namespace samtak
