#include "documents/document_check.hpp"

#include <gtest/gtest.h>

namespace samtak {
namespace {

std::string pdf(std::string_view told) { return document_name(told, MediaType::pdf); }

TEST(DocumentName, D1_a_good_name_stays)
{
    for (std::string_view const good :
        {"Samtykke Åse Ødegård.pdf", "Čáhci 12.11.2026.pdf", "M. Haugvik (signert).pdf", "IMG_2041.pdf", "skann 2026-11-27 10.15.02.pdf"})
        EXPECT_EQ(pdf(good), good);
    EXPECT_EQ(document_name("Bilde.JPEG", MediaType::jpeg), "Bilde.jpg");
    EXPECT_EQ(document_name("20261127101530.png", MediaType::png), "20261127101530.png") << "a camera's time";
}

TEST(DocumentName, D1_path_control_characters_and_hidden_marks_are_taken_out)
{
    EXPECT_EQ(pdf("../../etc/passwd"), "passwd.pdf");
    EXPECT_EQ(pdf("C:\\Dokument\\skjema.pdf"), "skjema.pdf");
    EXPECT_EQ(pdf("ark\r\nSet-Cookie: a\x7f\xC2\x85.pdf"), "ark Set-Cookie- a.pdf");
    EXPECT_EQ(pdf("skjema\xE2\x80\xAE"
                  "fdp.exe"),
        "skjemafdp-exe.pdf")
        << "a mark that turns the direction";
    EXPECT_EQ(pdf("a\"; filename=\"b.exe"), "a-- filename=-b-exe.pdf");
    EXPECT_EQ(pdf("<script>alert(1)</script>.pdf"), "script.pdf");
    EXPECT_EQ(pdf("\xEF\xBF\xBD\xEF\xBF\xBD.pdf"), "dokument.pdf");
}

TEST(DocumentName, D1_it_ends_as_what_it_is_and_in_nothing_else)
{
    EXPECT_EQ(pdf("skjema.pdf.exe"), "skjema-pdf-exe.pdf");
    EXPECT_EQ(pdf("skjema.exe.pdf"), "skjema-exe.pdf");
    EXPECT_EQ(pdf("skjema"), "skjema.pdf");
    EXPECT_EQ(pdf(".htaccess"), "htaccess.pdf");
    EXPECT_EQ(document_name("skjema.pdf", MediaType::png), "skjema-pdf.png");
    for (std::string_view const nothing : {"", ".", "..", "/", " . ", ".pdf", "---"}) EXPECT_EQ(pdf(nothing), "dokument.pdf") << nothing;
}

TEST(DocumentName, D1_R5_06_a_national_number_is_taken_out_also_one_that_is_parted)
{
    for (std::string_view const name : {"01818012345.pdf", "018180 12345.pdf", "018180-12345.pdf", "01.81.80 12345.pdf", "01 81 80 123 45.pdf"})
        EXPECT_EQ(pdf(name), "dokument.pdf") << name;
    EXPECT_EQ(pdf("Samtykke 01818012345 signert.pdf"), "Samtykke signert.pdf");
    EXPECT_EQ(pdf("kopi 2 01818012345.pdf"), "kopi 2.pdf");
    EXPECT_EQ(pdf("brev 12345678.pdf"), "brev 12345678.pdf") << "a phone number is none";
}

TEST(DocumentName, D1_it_is_cut_at_a_whole_character)
{
    std::string long_name;
    for (int i = 0; i < 300; ++i) long_name += "ø";
    auto const name = pdf(long_name);
    EXPECT_EQ(name.size(), 80U * 2 + 4);
    EXPECT_TRUE(valid_utf8(name));
}

TEST(DocumentName, D1_R5_06_whatever_it_was_called_the_name_is_safe_and_stays)
{
    static constexpr std::string_view pieces[] = {"a", "Å", "ø", ".", "..", "/", "\\", " ", "-", "_", "1", "22", "018180", "12345", "01818012345",
        "3", ".exe", ".pdf", ".jpg", "\x01", "\xEF\xBF\xBD", "\xE2\x80\xAE", "\xE2\x80\xA8", "\"", ";", "%", "\r\n", "\xF0\x9F\x99\x82", "skjema"};
    std::uint32_t random = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string told;
        for (std::uint32_t length = (random >> 8U) % 40; length > 0; --length) {
            random = random * 1664525U + 1013904223U;
            told += pieces[(random >> 16U) % std::size(pieces)];
        }
        random = random * 1664525U + 1013904223U;
        auto const name = pdf(told);
        ASSERT_EQ(pdf(name), name) << told;
        ASSERT_TRUE(valid_utf8(name) && name.ends_with(".pdf") && name.size() > 4) << told;
        ASSERT_EQ(name.find_first_of("/\\\"<>:|?*;%\r\n\x01"), std::string::npos) << name;
        ASSERT_EQ(name.find("01818012345"), std::string::npos) << name;
        ASSERT_EQ(name.find(".exe."), std::string::npos) << name;
    }
}

TEST(DocumentCheck, D1_only_the_first_bytes_say_what_it_is)
{
    EXPECT_EQ(media_type_of("%PDF-1.4"), MediaType::pdf);
    EXPECT_EQ(media_type_of("\xFF\xD8\xFF\xE0"), MediaType::jpeg);
    EXPECT_EQ(media_type_of("\x89PNG\r\n\x1A\n"), MediaType::png);
    for (std::string_view const other : {"", "%PDF", " %PDF-1.4", "<html>", "MZ", "PK\x03\x04", "GIF89a", "<?xml", "\xFF\xD8"})
        EXPECT_EQ(media_type_of(other), std::nullopt) << other;
}

TEST(DocumentCheck, D1_one_file_of_a_kind_that_we_keep_and_no_larger_than_ten_megabytes)
{
    auto const problem = [](std::vector<UploadedFile> const& files) {
        std::vector<UploadedFile const*> chosen;
        chosen.reserve(files.size());
        for (auto const& one : files) chosen.push_back(&one);
        auto const checked = check_document(chosen, "document");
        return checked ? std::string{} : std::string{checked.error().fields.at(0).text.source.substr(0, 22)};
    };
    std::string const largest = "%PDF-" + std::string(most_document_bytes - 5, 'a');
    EXPECT_EQ(problem({{"document", "a.pdf", largest}}), "");
    EXPECT_EQ(problem({{"document", "a.pdf", largest + "b"}}), "The file is larger tha");
    EXPECT_EQ(problem({{"document", "a.pdf", ""}}), "The file is empty. Cho");
    EXPECT_EQ(problem({{"document", "a.pdf", "<html>"}}), "The file is neither PD");
    EXPECT_EQ(problem({{"document", "a.pdf", "%PDF-"}, {"document", "b.pdf", "%PDF-"}}), "Choose one file only.");
    EXPECT_EQ(problem({}), "Choose a file.");
}

} // namespace
} // namespace samtak
