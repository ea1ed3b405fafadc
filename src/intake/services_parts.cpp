#include "intake/services_parts.hpp"

namespace samtak {

Html where_services_are_applied_for(Words const& w, Profile const& profile)
{
    auto const helps = profile.coordinator_helps_with_applications
        ? w.tr("{Coordinator.the} can help you with applications and appeals. You, or who acts for you, still send them.")
        : w.tr("{Coordinator.the} can't apply for you. You apply yourself, or {guardian.the} does, and {coordinator.the} can show you where.");
    Html html = h("<p>{}</p><p>{}</p>",
        w.tr(
            "Services such as respite care, a personal assistant or a place to live are applied for apart, at {allocation_office.the} in the municipality."),
        helps);
    html += h("<p>{} {}</p>", w.tr("What there is, and where one applies:"),
        ui::link(url("/{}/services", profile.key), w.tr("The service directory"), ui::Icon::compass));
    if (!profile.web.empty())
        html += h("<p><a class=\"ds-link\" href=\"{}\">{}</a></p>", Url::external(profile.web),
            w.tr("The pages of {municipality}", {{"municipality", profile.name}}));
    return html;
}

} // namespace samtak
