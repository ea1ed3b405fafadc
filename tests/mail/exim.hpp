// A real mail server for one test suite: Debian's exim4 as an ordinary process, and what came into its Maildir.
#pragma once
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace samtak::test {

class Exim {
public:
    Exim()
    {
        std::string name = std::filesystem::temp_directory_path() / "samtak-notify-XXXXXX";
        folder_ = mkdtemp(name.data());
        for (int tries = 0; tries < 3 && !runs_; ++tries) { // somebody may take the port before exim does
            port_ = free_port();
            runs_ = start().starts_with("ready");
        }
    }
    Exim(Exim const&) = delete;
    ~Exim()
    {
        kill(process_, SIGTERM);
        waitpid(process_, nullptr, 0);
        std::filesystem::remove_all(folder_);
    }
    bool runs() const { return runs_; }
    unsigned short port() const { return port_; }
    std::string ca_file() const { return folder_ + "/ca.pem"; }
    // Every mail as it lies in the Maildir, soft line breaks of quoted-printable taken out; waits until there are `count`.
    std::vector<std::string> mails(std::size_t count) const
    {
        std::vector<std::string> found;
        for (int tries = 0; tries == 0 || (tries < 200 && found.size() < count); ++tries) {
            found.clear();
            for (auto const& file : std::filesystem::directory_iterator{folder_ + "/Maildir/new"}) found.push_back(read(file.path()));
            if (found.size() < count) std::this_thread::sleep_for(std::chrono::milliseconds{50});
        }
        return found;
    }

private:
    static std::string read(std::filesystem::path const& path)
    {
        std::ostringstream text;
        text << std::ifstream{path}.rdbuf();
        std::string mail = text.str();
        for (auto at = mail.find("=\n"); at != std::string::npos; at = mail.find("=\n", at)) mail.erase(at, 2);
        return mail;
    }
    static unsigned short free_port()
    {
        int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        bind(socket, reinterpret_cast<sockaddr*>(&address), size);
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
        close(socket);
        return ntohs(address.sin_port);
    }
    std::string start()
    {
        int out[2];
        if (pipe(out) != 0) return {};
        process_ = fork();
        if (process_ == 0) {
            dup2(out[1], STDOUT_FILENO);
            close(out[0]);
            std::string const script = SAMTAK_SOURCE_DIR "/tests/mail/start_exim.sh";
            execl(script.c_str(), script.c_str(), folder_.c_str(), std::to_string(port_).c_str(), nullptr);
            _exit(127);
        }
        close(out[1]);
        std::string line(64, '\0');
        line.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(out[0], line.data(), line.size()))));
        close(out[0]);
        return line;
    }

    std::string folder_;
    unsigned short port_ = 0;
    pid_t process_ = -1;
    bool runs_ = false;
};

} // namespace samtak::test
