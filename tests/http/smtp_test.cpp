// Mail through a real server: Debian's exim4, started as an ordinary process.
#include "net/smtp.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <sstream>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace samtak::test {
namespace {

using Outcome = Delivery::Outcome;
using namespace std::chrono_literals;

// A socket on a port of 127.0.0.1 that the system chose.
class Port {
public:
    Port() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(socket_, reinterpret_cast<sockaddr*>(&address), size);
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        number_ = ntohs(address.sin_port);
    }
    ~Port() { free(); }
    Port(Port const&) = delete;
    void listen() const { ::listen(socket_, 5); }
    void free()
    {
        if (socket_ >= 0) {
            close(std::exchange(socket_, -1));
        }
    }
    unsigned short number() const { return number_; }

private:
    int socket_;
    unsigned short number_ = 0;
};

class Smtp : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        std::string name = std::filesystem::temp_directory_path() / "samtak-mail-XXXXXX";
        folder = mkdtemp(name.data());
        std::string said;
        for (int tries = 0; tries < 3 && !said.starts_with("ready"); ++tries) { // somebody may take the port before exim does
            Port free_port;
            port = free_port.number();
            free_port.free();
            said = start();
        }
        ASSERT_TRUE(said.starts_with("ready")) << "exim4 did not start";
    }
    static std::string start()
    {
        int out[2];
        EXPECT_EQ(pipe(out), 0);
        exim = fork();
        if (exim == 0) {
            dup2(out[1], STDOUT_FILENO);
            close(out[0]);
            std::string const script = SAMTAK_SOURCE_DIR "/tests/mail/start_exim.sh";
            execl(script.c_str(), script.c_str(), folder.c_str(), std::to_string(port).c_str(), nullptr);
            _exit(127);
        }
        close(out[1]);
        std::string line(64, '\0');
        line.resize(static_cast<std::size_t>(std::max<ssize_t>(0, read(out[0], line.data(), line.size()))));
        close(out[0]);
        return line;
    }
    static void TearDownTestSuite()
    {
        kill(exim, SIGTERM);
        waitpid(exim, nullptr, 0);
        std::filesystem::remove_all(folder);
    }

    static SmtpSettings settings()
    {
        SmtpSettings out;
        out.host = "localhost";
        out.port = port;
        out.ca_file = folder + "/ca.pem";
        return out;
    }
    static Mail mail(std::string const& to)
    {
        Mail out;
        out.from = {"Østre kommune", "noreply@example.no"};
        out.to = {"", to};
        out.subject = "Du har noko nytt";
        out.text = "Hei\n.\nČáhppes 🌻\n";
        out.message_id = {to};
        out.at = Instant{std::chrono::seconds{1709210096}};
        return out;
    }
    // The mail in the Maildir that came to this address; empty if none came within five seconds.
    static std::string arrived(std::string const& to)
    {
        for (int tries = 0; tries < 100; ++tries) {
            for (auto const& file : std::filesystem::directory_iterator{folder + "/Maildir/new"}) {
                std::ostringstream text;
                text << std::ifstream{file.path()}.rdbuf();
                if (text.str().find("X-Envelope-To: " + to + "\n") != std::string::npos) {
                    return text.str();
                }
            }
            std::this_thread::sleep_for(50ms);
        }
        return "";
    }

    inline static std::string folder;
    inline static unsigned short port = 0;
    inline static pid_t exim = -1;
};

TEST_F(Smtp, a_mail_arrives_encrypted_and_as_it_was_written)
{
    Delivery const delivery = SmtpMailer{settings()}.send(mail("one@example.no"));
    EXPECT_EQ(delivery.outcome, Outcome::accepted) << delivery.note;
    std::string const text = arrived("one@example.no");
    EXPECT_NE(text.find("with esmtps"), std::string::npos) << text;
    EXPECT_NE(text.find("Message-Id: <one@example.no>\n"), std::string::npos) << text;
    EXPECT_NE(text.find("Auto-Submitted: auto-generated\n"), std::string::npos) << text;
    EXPECT_NE(text.find("\n\nHei\n.\n=C4=8C=C3=A1hppes =F0=9F=8C=BB\n"), std::string::npos) << text; // the dot was not the end
}

TEST_F(Smtp, logs_in_when_told_to_and_a_wrong_password_is_the_operators_to_mend)
{
    SmtpSettings with_login = settings();
    with_login.login = "mailer";
    with_login.password = "secret";
    EXPECT_EQ(SmtpMailer{with_login}.send(mail("login@example.no")).outcome, Outcome::accepted);
    EXPECT_NE(arrived("login@example.no").find("with esmtpsa"), std::string::npos);
    with_login.password = "wrong";
    Delivery const delivery = SmtpMailer{with_login}.send(mail("wrong@example.no"));
    EXPECT_EQ(delivery.outcome, Outcome::later);
    EXPECT_NE(delivery.note.find("(535)"), std::string::npos) << delivery.note;
}

TEST_F(Smtp, tells_refused_for_good_from_later_without_saying_who)
{
    Delivery const refused = SmtpMailer{settings()}.send(mail("refused.kari@example.no"));
    EXPECT_EQ(refused.outcome, Outcome::refused);
    EXPECT_EQ(refused.note, "The mail server refused the mail for good (550 5.1.1).");
    Delivery const later = SmtpMailer{settings()}.send(mail("later.kari@example.no"));
    EXPECT_EQ(later.outcome, Outcome::later);
    EXPECT_EQ(later.note, "The mail server asks us to try again later (451 4.2.1).");
}

TEST_F(Smtp, sends_nothing_without_trust_in_the_server)
{
    SmtpSettings stranger = settings();
    stranger.ca_file.clear(); // the system's authorities don't know the test's certificate
    EXPECT_EQ(SmtpMailer{stranger}.send(mail("stranger@example.no")).outcome, Outcome::later);
    SmtpSettings other_name = settings();
    other_name.host = "ip6-localhost";
    other_name.connect_time = 2s;
    EXPECT_EQ(SmtpMailer{other_name}.send(mail("name@example.no")).outcome, Outcome::later);
}

TEST_F(Smtp, an_address_that_hides_a_command_goes_nowhere)
{
    Mail evil = mail("evil@example.no");
    evil.to.address = "evil@example.no>\r\nRCPT TO:<other@example.no";
    Delivery const delivery = SmtpMailer{settings()}.send(evil);
    EXPECT_EQ(delivery.outcome, Outcome::refused);
    EXPECT_EQ(delivery.note.find("evil"), std::string::npos);
}

TEST_F(Smtp, a_server_that_is_away_or_silent_means_later)
{
    Port silent;
    SmtpSettings to_nobody = settings();
    to_nobody.port = silent.number(); // bound, but nobody listens
    EXPECT_EQ(SmtpMailer{to_nobody}.send(mail("nobody@example.no")).note, "The mail server can't be reached.");
    silent.listen();
    to_nobody.whole_time = 500ms;
    EXPECT_EQ(SmtpMailer{to_nobody}.send(mail("silent@example.no")).note, "The mail server took too long to answer.");
}

TEST_F(Smtp, goes_unencrypted_to_this_machine_only)
{
    SmtpSettings plain = settings();
    plain.security = SmtpSettings::Security::none;
    EXPECT_EQ(SmtpMailer{plain}.send(mail("plain@example.no")).outcome, Outcome::accepted);
    plain.host = "mail.example.no";
    EXPECT_THROW(SmtpMailer{plain}, std::runtime_error);
    plain.host = "localhost/@evil";
    EXPECT_THROW(SmtpMailer{plain}, std::runtime_error);
}

} // namespace
} // namespace samtak::test
