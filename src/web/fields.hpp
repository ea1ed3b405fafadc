// The fields of a form: each writes label, description, limit and error, tied together, and keeps what was typed. A page makes one FormView:
//   FormView const form{words, call.form()};
//   form.text({.name = "title", .label = w.tr("What shall you do?"), .value = measure.title, .most = 200})
// `value` is what was there before; once the form has been posted, what was typed wins.
#pragma once
#include "text/words.hpp"
#include "web/form.hpp"
#include "web/html.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace samtak::ui {

inline constexpr std::string_view csrf_field = "csrf";

struct TextField {
    std::string name = {};
    std::string label = {};
    std::string description = {}; // under the label; empty for none
    std::string value = {};
    bool optional = false;         // says "(optional)" after the label
    std::string type = "text";     // text, email, tel, password, search, number, time
    std::string autocomplete = {}; // "email", "one-time-code", "current-password" …
    std::string inputmode = {};    // "numeric"
    int most = 0;                  // characters; stated and counted, never cut
    int rows = 3;                  // of a text area
    bool own_words = false;        // the owner's own words: drawn in the serif
    std::string lang = {};         // when the words are in another language than the page
    std::string in_summary = {};   // what the error summary calls it, when not by the label
};

struct DayField {
    std::string name = {};
    std::string label = {};
    std::string description = {};
    std::optional<Day> value = {};
    bool optional = false;
    std::string autocomplete = {}; // "bday"
};

struct Choice {
    std::string value = {};
    std::string label = {};
    std::string description = {};
    Html extra = {}; // under the description, of radio buttons and checkboxes: dots, a tag
};
struct ChoiceField {
    std::string name = {};
    std::string legend = {};
    std::string description = {};
    std::vector<Choice> choices = {};
    std::vector<std::string> chosen = {}; // values; at most one for radio buttons and select. Empty: nothing is preselected
    bool optional = false;
    bool legend_is_title = false; // one question a page: the legend is the page's h1
    std::string in_summary = {};
};

// One file. After an error the field says that it must be chosen again: no browser puts it back.
struct FileField {
    std::string name = {};
    std::string label = {};
    std::string description = {};
    std::string accept = {}; // ".pdf,.jpg": what the browser offers first, no more than a hint
    bool optional = false;
};

struct FormFrame {
    Url action = {};
    std::string csrf = {};
    std::optional<std::int64_t> version = {}; // of the thing that is changed, for the conflict page
    std::optional<Url> draft = {};            // where drafts are posted while one types
    bool wide = false, upload = false;
};

class FormView {
public:
    // `posted` must live as long as the view; its fields are empty on a GET. `prefix` tells two forms of a page apart.
    FormView(Words const& words, Form const& posted, std::string prefix = "f");

    Html form(FormFrame const& frame, Html const& inside) const; // <form method="post"> with CSRF, one-time id and version
    // What is wrong, with links to the fields; nothing when nothing is. Stands first in the page's content, and is asked for after the
    // fields are written, because a line says the label of its field where the text itself doesn't say which one it is about.
    Html error_summary() const;
    Html draft_status() const; // where "Draft saved" is said; beside the buttons
    Html text(TextField const& field) const;
    Html text_area(TextField const& field) const;
    Html day(DayField const& field) const;
    Html file(FileField const& field) const;     // the form's frame must say `upload`
    Html select(ChoiceField const& field) const; // the first option is empty ("Choose") when nothing is chosen
    Html radios(ChoiceField const& field) const;
    Html checkboxes(ChoiceField const& field) const;
    Html checkbox(std::string const& name, Choice const& choice, bool checked) const; // one on its own
    Html hidden(std::string_view name, std::string_view value) const;

    bool failed() const { return !posted_.ok(); } // for the page's title
private:
    struct Tied { // what surrounds one input: its error, and the attributes that tie description and error to it
        std::string id;
        std::string error;
        Attribute attributes;
        Html message() const;
    };
    Tied tied(std::string const& name, std::string const& label, bool described) const;
    std::string summary_line(FieldProblem const& problem) const;
    std::string id(std::string_view name) const { return prefix_ + "-" + std::string{name}; }
    std::string error(std::string_view name) const; // in the reader's language; empty when all is well
    std::string value(std::string const& name, std::string const& before) const;
    std::vector<std::string> chosen(ChoiceField const& field) const;
    Html options(ChoiceField const& field, std::string_view type) const;

    Words const& words_;
    Form const& posted_;
    std::string prefix_;
    mutable std::vector<std::pair<std::string, std::string>> called_; // the fields that are written: name and label
};

} // namespace samtak::ui
