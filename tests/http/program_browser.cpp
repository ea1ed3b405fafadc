#include "tests/http/program_browser.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>

namespace samtak::test {

DemoProgram::DemoProgram(std::string municipality, MailSettings mail)
    : municipality_(std::move(municipality)),
      folder_(std::filesystem::temp_directory_path() / ("samtak-site-" + Id<struct FolderTag>::fresh().str())),
      now_(*parse_instant("2026-11-23T09:00:00.000000Z"))
{
    std::filesystem::create_directories(folder_);
    write_clock();
    Settings settings;
    settings.demo = true;
    settings.server.port = 0;
    settings.server.workers = 1;
    settings.site = {1000, 1000};
    settings.place = SqliteFolder{folder_ / "data"};
    settings.municipalities = {municipality_};
    settings.mail = std::move(mail);
    settings.origin = settings.mail.host.empty() ? "" : "https://samtak.example";
    settings.clock_file = (folder_ / "clock").string();
    settings.resources = Resources::found(std::filesystem::read_symlink("/proc/self/exe"));
    program_ = std::make_unique<Program>(std::move(settings));
}

DemoProgram::~DemoProgram()
{
    program_.reset();
    std::filesystem::remove_all(folder_);
}

// In one step: a thread of the program that reads a file being written would find it empty, and take the system's time.
void DemoProgram::write_clock() const
{
    std::ofstream{folder_ / "clock.new"} << instant_text(now_) << "\n";
    std::filesystem::rename(folder_ / "clock.new", folder_ / "clock");
}

void DemoProgram::later(std::chrono::seconds time)
{
    now_ += time;
    write_clock();
}

std::string encoded(Fields const& fields)
{
    std::string body;
    for (auto const& [name, value] : fields) body += (body.empty() ? "" : "&") + url_encoded(name) + "=" + url_encoded(value);
    return body;
}

Request ProgramBrowser::request(Method method, std::string const& path_and_query) const
{
    Request one;
    one.method = method;
    auto const query = path_and_query.find('?');
    one.path = path_and_query.substr(0, query);
    if (query != std::string::npos) one.query = path_and_query.substr(query + 1);
    one.client = "192.0.2.7";
    std::string jar;
    for (auto const& [name, value] : cookies) jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    if (!jar.empty()) one.headers.emplace_back("cookie", jar);
    for (auto const& field : extra_headers) one.headers.push_back(field);
    return one;
}

Response const& ProgramBrowser::send(Request request)
{
    last_ = program_->handle(request);
    for (auto const& [name, value] : last_.headers) {
        if (name != "Set-Cookie") continue;
        auto const equals = value.find('=');
        cookies[value.substr(0, equals)] = value.substr(equals + 1, value.find(';') - equals - 1);
    }
    static std::regex const field{R"re(<input type="hidden" name="(csrf|once|draft|version)" value="([^"]*)")re"};
    std::map<std::string, std::string> seen;
    auto const from = last_.body.find("<main");
    auto const main = from == std::string::npos ? std::string{} : last_.body.substr(from);
    for (std::sregex_iterator found{main.begin(), main.end(), field}; found != std::sregex_iterator{}; ++found)
        seen.emplace((*found)[1], (*found)[2]);
    if (!seen.empty()) hidden = seen;
    return last_;
}

Response const& ProgramBrowser::get(std::string const& path_and_query) { return send(request(Method::get, path_and_query)); }

Response const& ProgramBrowser::post(std::string const& action, Fields fields, bool with_hidden)
{
    auto one = request(Method::post, action);
    one.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
    if (with_hidden)
        for (auto const& field : hidden) fields.emplace_back(field);
    one.body = encoded(fields);
    return send(std::move(one));
}

std::string ProgramBrowser::header(std::string const& name) const
{
    for (auto const& [one, value] : last_.headers)
        if (one == name) return value;
    return {};
}

void ProgramBrowser::log_in(std::string const& user_name)
{
    program_.later(std::chrono::seconds{30}); // a code is good once
    get("/login/password?user=" + user_name);
    ASSERT_EQ(post("/login/password", {{"user_name", user_name}, {"password", std::string{demo_password}}}).status, 303);
    get("/login/code");
    std::smatch code;
    std::string const page = last_.body;
    ASSERT_TRUE(std::regex_search(page, code, std::regex{R"(demo-code">(\d{6}))"}));
    ASSERT_EQ(post("/login/code", {{"code", code[1]}}).status, 303);
}

} // namespace samtak::test
