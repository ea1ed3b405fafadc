// A posted form: what was typed, and what is wrong with it. Readers give the value and note a problem for the page to show at the field.
#pragma once
#include "kernel/day.hpp"
#include "kernel/ids.hpp"
#include "kernel/result.hpp"
#include "net/multipart.hpp"

#include <optional>

namespace samtak {

// How long a text may be, in characters (Unicode code points), and whether it may be left empty. Limits are stated in the form.
struct TextRule {
    int most = 2000;
    bool required = false;
    TextKey missing = "Fill in this field.";
    bool lines = true; // may have line breaks
};

class Form {
public:
    Form() = default;
    // The files' bytes lie in the request, which must live as long.
    explicit Form(Fields fields, std::vector<UploadedFile> files = {}) : fields_(std::move(fields)), files_(std::move(files)) {}

    std::string_view get(std::string_view name) const; // as typed; empty when absent
    bool has(std::string_view name) const;
    std::vector<std::string_view> all(std::string_view name) const;
    Fields const& fields() const { return fields_; }
    std::vector<UploadedFile const*> files(std::string_view name) const; // those chosen in this input

    // Trimmed, line breaks as \n. Control characters and NUL, or more than rule.most characters: a problem is noted, "" given back.
    std::string text(std::string_view name, TextRule const& rule);
    // Empty: nothing. Not a day there is: a problem.
    std::optional<Day> day(std::string_view name, bool required = false, TextKey missing = "Fill in the date.");
    std::int64_t version() const; // field "version"; 0 when absent or not a number
    OnceId once() const;          // field "once"; a fresh one when absent, so that a crafted form is merely not protected from double sending
    template <class Any> std::optional<Any> id(std::string_view name) const { return Any::parse(get(name)); }

    void problem(std::string_view field, TextKey text, int limit = 0) { problems_.push_back({std::string{field}, text, limit}); }
    // A value that the field never offered, from a crafted form or one from long ago: said, and not read as something else.
    void not_a_choice(std::string_view field) { problem(field, "Choose one of those in the list."); }
    bool ok() const { return problems_.empty(); }
    std::vector<FieldProblem> const& problems() const { return problems_; }
    // The failure that a deed gives back when the form itself can't be used.
    Failure failure() const { return {Problem::invalid, "Something in the form must be corrected.", problems_}; }

private:
    Fields fields_;
    std::vector<UploadedFile> files_;
    std::vector<FieldProblem> problems_;
};

// Characters (code points) in valid UTF-8.
int characters(std::string_view text);

} // namespace samtak
