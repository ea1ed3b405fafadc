// The whole program with the demo's people of one municipality, and a browser that keeps cookies and reads forms. No sockets: requests
// go to the site as the listener would hand them over.
#pragma once
#include "app/program.hpp"

#include <filesystem>
#include <map>

namespace samtak::test {

class DemoProgram {
public:
    explicit DemoProgram(std::string municipality, MailSettings mail = {});
    ~DemoProgram();
    DemoProgram(DemoProgram const&) = delete;
    Program& operator*() { return *program_; }
    Program* operator->() { return program_.get(); }
    void later(std::chrono::seconds time); // moves the clock
    std::string const& municipality() const { return municipality_; }

private:
    void write_clock() const;
    std::string municipality_;
    std::filesystem::path folder_;
    Instant now_;
    std::unique_ptr<Program> program_;
};

class ProgramBrowser {
public:
    explicit ProgramBrowser(DemoProgram& program) : program_(program) {}
    void log_in(std::string const& user_name); // through the pages; fails the test when it doesn't work
    Response const& get(std::string const& path_and_query);
    // The fields, and the page's own hidden csrf, once and draft, as they stood on the last page that had a form for `action`.
    Response const& post(std::string const& action, Fields fields, bool with_hidden = true);
    Response const& send(Request request);
    Response const& last() const { return last_; }
    std::string header(std::string const& name) const;
    bool shows(std::string_view text) const { return last_.body.find(text) != std::string::npos; }
    Request request(Method method, std::string const& path_and_query) const;

    std::map<std::string, std::string> cookies;
    Fields extra_headers;
    std::map<std::string, std::string> hidden; // of the form last seen

private:
    DemoProgram& program_;
    Response last_;
};

std::string encoded(Fields const& fields);

} // namespace samtak::test
