#include "documents/pdf.hpp"

#include "documents/pdf_marks.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <memory>
#include <mutex>
#include <pango/pangocairo.h>
#include <stdexcept>
#include <string_view>

namespace samtak {
namespace {

// millimetres of an A4 page, in points
constexpr double mm = 72.0 / 25.4;
constexpr double page_width = 210 * mm, page_height = 297 * mm, side = 22 * mm, top = 22 * mm, bottom = page_height - 26 * mm;

struct Look {
    char const* font;
    char const* tag;      // ISO 32000-1 § 14.8.4
    double before, after; // points
};
Look look_of(PdfBlock::Kind kind)
{
    switch (kind) {
    case PdfBlock::Kind::title: return {"DejaVu Sans Bold 17", "H1", 14, 10};
    case PdfBlock::Kind::heading: return {"DejaVu Sans Bold 11.5", "H2", 12, 4};
    case PdfBlock::Kind::small: return {"DejaVu Sans 9", "P", 0, 3};
    case PdfBlock::Kind::words: break;
    }
    return {"DejaVu Sans 10.5", "P", 0, 7};
}

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Context = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;
using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

cairo_status_t append(void* to, unsigned char const* bytes, unsigned length)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

// No ligatures: a reader that goes by the structure loses the letters that one sign stands for.
Layout laid(cairo_t* cairo, std::string_view words, char const* font)
{
    Layout layout{pango_cairo_create_layout(cairo), g_object_unref};
    std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)> const description{
        pango_font_description_from_string(font), pango_font_description_free};
    pango_layout_set_font_description(layout.get(), description.get());
    auto* const features = pango_attr_list_new();
    pango_attr_list_insert(features, pango_attr_font_features_new("liga 0, clig 0"));
    pango_layout_set_attributes(layout.get(), features);
    pango_attr_list_unref(features);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
}

// The lines that words break into. Each ends with its space, which a line broken by Pango has no sign for, so that words stay words when the
// text is read out.
std::vector<Layout> lines_of(cairo_t* cairo, std::string const& words, char const* font)
{
    auto const whole = laid(cairo, words, font);
    pango_layout_set_width(whole.get(), static_cast<int>((page_width - 2 * side) * PANGO_SCALE));
    pango_layout_set_wrap(whole.get(), PANGO_WRAP_WORD_CHAR);
    std::vector<Layout> lines;
    for (int i = 0; i < pango_layout_get_line_count(whole.get()); ++i) {
        auto const* const line = pango_layout_get_line_readonly(whole.get(), i);
        std::string text = words.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
        text.erase(text.find_last_not_of(" \n") + 1);
        lines.push_back(laid(cairo, text + " ", font));
    }
    return lines;
}

constexpr double leading = 1.35;

double height_of(Layout const& line)
{
    PangoRectangle extents;
    pango_layout_get_extents(line.get(), nullptr, &extents);
    return leading * static_cast<double>(extents.height) / PANGO_SCALE;
}

// One paragraph, where its lines are to stand.
struct Paragraph {
    std::vector<Layout> lines;
    Look look;
    std::vector<int> pages; // of each line
    std::vector<double> places;
};

void split(std::vector<PdfBlock> const& blocks, cairo_t* cairo, std::vector<Paragraph>& all)
{
    for (auto const& block : blocks)
        for (std::size_t from = 0; from <= block.words.size();) {
            auto const end = std::min(block.words.find("\n\n", from), block.words.size());
            auto const words = block.words.substr(from, end - from);
            auto const look = look_of(block.kind);
            if (!words.empty()) all.push_back({lines_of(cairo, words, look.font), look, {}, {}});
            from = end + 2;
        }
}

// A heading never stands last on a page: it goes with the first two lines of what follows.
int place(std::vector<Paragraph>& all)
{
    int page = 0;
    double at = top;
    for (auto& one : all) {
        bool const heading = one.look.tag[0] == 'H';
        if (at > top) at += one.look.before;
        if (heading && at + 60 > bottom) {
            ++page;
            at = top;
        }
        for (auto const& line : one.lines) {
            auto const height = height_of(line);
            if (at + height > bottom) {
                ++page;
                at = top;
            }
            one.pages.push_back(page);
            one.places.push_back(at);
            at += height;
        }
        at += one.look.after;
    }
    return page + 1;
}

void draw_foot(cairo_t* cairo, PdfText const& text, int page, int pages)
{
    auto const words = text.foot + " · " + std::to_string(page + 1) + " / " + std::to_string(pages);
    auto const layout = laid(cairo, words, "DejaVu Sans 8");
    cairo_move_to(cairo, side, page_height - 16 * mm);
    pango_cairo_show_layout(cairo, layout.get());
}

void draw(cairo_t* cairo, PdfText const& text, std::vector<Paragraph> const& all, int pages)
{
    int page = 0;
    auto const turn = [&] {
        draw_foot(cairo, text, page, pages);
        cairo_show_page(cairo);
        ++page;
    };
    for (auto const& one : all) {
        while (page < one.pages.front()) turn();
        cairo_tag_begin(cairo, one.look.tag, nullptr);
        for (std::size_t line = 0; line < one.pages.size(); ++line) {
            if (page < one.pages[line]) { // a page's foot is no part of the paragraph that goes on over it
                cairo_tag_end(cairo, one.look.tag);
                turn();
                cairo_tag_begin(cairo, one.look.tag, nullptr);
            }
            cairo_move_to(cairo, side, one.places[line]);
            pango_cairo_show_layout(cairo, one.lines[line].get());
        }
        cairo_tag_end(cairo, one.look.tag);
    }
    draw_foot(cairo, text, page, pages);
}

} // namespace

std::string pdf_of(PdfText const& text)
{
    static std::mutex one_at_a_time; // the fonts are read once, for all
    std::scoped_lock const lock{one_at_a_time};
    std::string written;
    {
        Surface const surface{cairo_pdf_surface_create_for_stream(append, &written, page_width, page_height), cairo_surface_destroy};
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, text.title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_AUTHOR, text.author.c_str());
        Context const cairo{cairo_create(surface.get()), cairo_destroy};
        std::vector<Paragraph> paragraphs;
        split(text.blocks, cairo.get(), paragraphs);
        int const pages = place(paragraphs);
        draw(cairo.get(), text, paragraphs, pages);
        cairo_surface_finish(surface.get());
        if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) throw std::runtime_error{"a PDF can't be written"};
    }
    return marked_pdf(written, text);
}

} // namespace samtak
