#include "web/field_pieces.hpp"

namespace samtak::ui::field {

Attribute given(Attribute::Name name, std::string const& value) { return value.empty() ? Attribute{} : attribute(name, value); }

Html optional_mark(Words const& w, bool optional)
{
    if (!optional) return {};
    return h(" <span class=\"st-optional\">({})</span>", w.tr("optional"));
}

Html label(Words const& w, std::string const& id, std::string const& text, bool optional)
{
    return h("<label class=\"ds-label\" for=\"{}\">{}{}</label>", id, text, optional_mark(w, optional));
}

Html description(std::string const& id, std::string const& text)
{
    if (text.empty()) return {};
    return h("<p data-field=\"description\" id=\"{}-help\">{}</p>", id, text);
}

} // namespace samtak::ui::field
