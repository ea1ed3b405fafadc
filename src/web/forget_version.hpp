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

} // namespace samtak
