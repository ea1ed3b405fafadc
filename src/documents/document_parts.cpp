#include "documents/document_parts.hpp"

#include "documents/document_check.hpp"
#include "kernel/oslo.hpp"
#include "web/lists.hpp"

#include <algorithm>

namespace samtak {
namespace {

std::string attached_by(Words const& w, Document const& one)
{
    return w.tr("{type}, {size}. Attached by {name} {when}.",
        {{"type", short_name(one.type)}, {"size", size_in_words(w, one.size)}, {"name", one.added_by}, {"when", w.day_and_time(one.added_at)}});
}

Html mistake_line(Words const& w, Document const& one)
{
    return h("<p class=\"st-muted st-small\">{}</p>",
        w.tr("A document was attached here by mistake. {name} marked it {when}.",
            {{"name", one.error->marked_by}, {"when", w.day_and_time(one.error->marked_at)}}));
}

Html wrong_tag(Words const& w, Document const& one)
{
    return h("<p>{} {}</p><p class=\"st-muted st-small\">{}</p>",
        ui::tag(ui::Color::warning, ui::Icon::exclamationmark_triangle, w.tr("Attached by mistake")), one.error->reason,
        w.tr("Marked by {name} {when}.", {{"name", one.error->marked_by}, {"when", w.day_and_time(one.error->marked_at)}}));
}

Html document_line(Call const& call, Document const& one, DocumentsShown const& shown)
{
    Words const& w = call.words();
    if (one.error && !shown.keeps) return mistake_line(w, one);
    Html html = h("<p>{}</p><p class=\"st-muted st-small\">{}</p>",
        ui::link(call.url("/coordinations/{}/documents/{}", shown.coordination, one.id), one.name, ui::Icon::download), attached_by(w, one));
    if (one.error)
        html += wrong_tag(w, one);
    else if (shown.keeps)
        html += ui::actions({ui::link(
            call.url("/coordinations/{}/documents/{}/error", shown.coordination, one.id), w.tr("Wrong document?"), std::nullopt, one.name)});
    return h("<div class=\"st-flow\" data-gap=\"s\">{}</div>", html);
}

} // namespace

Html document_list(Call const& call, std::vector<Document> const& documents, DocumentsShown const& shown)
{
    std::vector<Html> lines;
    lines.reserve(documents.size());
    for (auto const& one : documents) lines.push_back(document_line(call, one, shown));
    return lines.empty() ? Html{} : ui::lines(lines);
}

Html document_field(Words const& w, ui::FormView const& form, std::string name, std::string label, std::string description)
{
    auto const field = form.file({.name = name,
        .label = w.tr("{what} (PDF, JPEG or PNG, up to {limit} MB)", {{"what", label}, {"limit", most_document_megabytes}}),
        .description = std::move(description),
        .accept = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"});
    return h("<div data-file-limit=\"{}\" data-file-refused=\"{}\">{}</div>", most_document_bytes,
        w.problem({std::move(name), document_too_large, most_document_megabytes}), field);
}

std::string size_in_words(Words const& w, std::int64_t bytes)
{
    constexpr std::int64_t kilobyte = 1024, megabyte = kilobyte * kilobyte;
    if (bytes < megabyte) return w.tr("{n} kB", {{"n", std::max<std::int64_t>(1, (bytes + kilobyte / 2) / kilobyte)}});
    auto const tenths = (bytes * 10 + megabyte / 2) / megabyte;
    return w.tr("{whole}.{tenths} MB", {{"whole", tenths / 10}, {"tenths", tenths % 10}});
}

} // namespace samtak
