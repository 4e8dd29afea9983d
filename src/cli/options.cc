#include "cli/options.h"

#include <algorithm>
#include <charconv>

#include <boost/program_options.hpp>

#include "base/text.h"

namespace kehoach::cli {

namespace po = boost::program_options;

namespace {

po::options_description build_options() {
    po::options_description options;
    options.add_options()("help,h", "")("lang", po::value<std::string>(), "")(
        "output,o", po::value<std::string>(), "")("formats", po::value<std::string>(), "")(
        "name", po::value<std::string>(), "")("set", po::value<std::vector<std::string>>()->composing(), "")(
        "date", po::value<std::string>(), "")("fonts", po::value<std::string>(), "")(
        "templates", po::value<std::string>(), "")("strict", "")("force", "")(
        "plan", po::value<std::vector<std::string>>(), "");
    return options;
}

const std::vector<std::string> option_names{"--help",      "--lang",   "--output", "--formats",
                                            "--name",      "--set",    "--date",   "--fonts",
                                            "--templates", "--strict", "--force"};
const std::vector<std::string> command_names{"build", "help"};
const std::vector<std::string> slot_names{"number", "date", "title", "status", "numbering", "template"};

// Boost's own words are English: each of its errors is said again in ours.
UsageError translate(const po::error& error) {
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
        const std::string name = unknown->get_option_name();
        const auto guess = nearest(name, option_names);
        return {"không có tùy chọn " + name + (guess ? "; có phải là " + *guess + " không?" : ""),
                "there is no option " + name + (guess ? "; did you mean " + *guess + "?" : "")};
    }
    if (const auto* ambiguous = dynamic_cast<const po::ambiguous_option*>(&error))
        return {"tùy chọn " + ambiguous->get_option_name() +
                    " viết tắt quá ngắn, có nhiều tùy chọn bắt đầu như vậy",
                "the option " + ambiguous->get_option_name() + " is too short, several begin like that"};
    if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&error))
        return {"tùy chọn " + twice->get_option_name() + " chỉ được viết một lần",
                "the option " + twice->get_option_name() + " can be given only once"};
    const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error);
    if (syntax && syntax->kind() == po::invalid_syntax::extra_parameter)
        return {"tùy chọn " + syntax->get_option_name() + " không có giá trị đi kèm",
                "the option " + syntax->get_option_name() + " takes no value"};
    if (const auto* named = dynamic_cast<const po::error_with_option_name*>(&error))
        return {"tùy chọn " + named->get_option_name() + " cần đúng một giá trị đi kèm",
                "the option " + named->get_option_name() + " needs exactly one value"};
    return {"không hiểu được dòng lệnh", "the command line cannot be understood"};
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::optional<UsageError> read_formats(const std::string& text, std::set<job::Format>& formats) {
    formats.clear();
    for (const std::string& word : split(text, ',')) {
        if (word == "docx")
            formats.insert(job::Format::docx);
        else if (word == "xlsx")
            formats.insert(job::Format::xlsx);
        else if (word == "pdf")
            formats.insert(job::Format::pdf);
        else
            return UsageError{
                "--formats không có định dạng \"" + word + "\"; viết docx, xlsx, pdf cách nhau bằng dấu phẩy",
                "--formats has no format \"" + word + "\"; write docx, xlsx, pdf with commas between"};
    }
    return std::nullopt;
}

std::optional<UsageError> read_settings(const std::vector<std::string>& settings,
                                        plan::Overrides& overrides) {
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        const std::string key = setting.substr(0, equals);
        if (equals == std::string::npos)
            return UsageError{
                "--set cần dạng tên=giá trị, ví dụ --set number=47, không phải \"" + setting + "\"",
                "--set needs name=value, as --set number=47, not \"" + setting + "\""};
        if (std::ranges::find(slot_names, key) == slot_names.end()) {
            const auto guess = nearest(key, slot_names);
            return UsageError{
                "--set không có tên \"" + key + "\"" +
                    (guess ? "; có phải là " + *guess + " không?" : "; đặt được number, date, title …"),
                "--set has no name \"" + key + "\"" +
                    (guess ? "; did you mean " + *guess + "?" : "; it sets number, date, title …")};
        }
        overrides[key] = setting.substr(equals + 1);
    }
    return std::nullopt;
}

std::optional<UsageError> read_date(const po::variables_map& values, const std::optional<std::string>& epoch,
                                    Date& date) {
    if (values.count("date")) {
        const std::string text = values["date"].as<std::string>();
        const auto given = parse_date(text);
        if (!given)
            return UsageError{"--date \"" + text + "\" không phải là ngày; viết như 2026-02-09",
                              "--date \"" + text + "\" is no date; write it as 2026-02-09"};
        date = *given;
        return std::nullopt;
    }
    if (!epoch) return std::nullopt;
    long long seconds = 0;
    const auto [end, error] = std::from_chars(epoch->data(), epoch->data() + epoch->size(), seconds);
    const bool whole = error == std::errc() && end == epoch->data() + epoch->size();
    if (!whole || seconds < 0 || seconds > 253402300799)
        return UsageError{"SOURCE_DATE_EPOCH \"" + *epoch + "\" không phải là số giây từ 1970",
                          "SOURCE_DATE_EPOCH \"" + *epoch + "\" is not a number of seconds since 1970"};
    date = from_unix_time(seconds);
    return std::nullopt;
}

bool is_file_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find_first_of("/\\") == std::string::npos;
}

std::optional<UsageError> read_build(const po::variables_map& values, const std::optional<std::string>& epoch,
                                     job::Job& job) {
    if (!values.count("plan"))
        return UsageError{"thiếu thư mục kế hoạch; viết kehoach build THƯ-MỤC",
                          "no plan is named; write kehoach build FOLDER"};
    for (const std::string& plan : values["plan"].as<std::vector<std::string>>())
        job.plans.emplace_back(plan);
    if (values.count("output")) job.output_folder = values["output"].as<std::string>();
    if (values.count("fonts")) job.fonts = values["fonts"].as<std::string>();
    if (values.count("templates")) job.templates = values["templates"].as<std::string>();
    job.strict = values.count("strict") > 0;
    job.force = values.count("force") > 0;
    if (values.count("name")) {
        job.name = values["name"].as<std::string>();
        if (job.plans.size() > 1)
            return UsageError{"--name chỉ dùng khi có một kế hoạch", "--name goes with one plan only"};
        if (!is_file_name(*job.name))
            return UsageError{"--name \"" + *job.name + "\" không dùng làm tên tệp được",
                              "--name \"" + *job.name + "\" cannot be a file name"};
    }
    if (values.count("formats"))
        if (auto error = read_formats(values["formats"].as<std::string>(), job.formats)) return error;
    if (values.count("set"))
        if (auto error = read_settings(values["set"].as<std::vector<std::string>>(), job.overrides))
            return error;
    return read_date(values, epoch, job.date);
}

std::optional<UsageError> read_language(const po::variables_map& values, Language& language) {
    if (!values.count("lang")) return std::nullopt;
    const std::string name = values["lang"].as<std::string>();
    if (name != "vi" && name != "en") return UsageError{"--lang chỉ có vi hoặc en", "--lang is vi or en"};
    language = name == "en" ? Language::english : Language::vietnamese;
    return std::nullopt;
}

// An error in the command line is said in the language that it asks for, wherever --lang stands.
Language wanted_language(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (arguments[i] == "--lang=en" ||
            (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en"))
            return Language::english;
    return Language::vietnamese;
}

// --lang may stand before the command.
std::vector<std::string> command_first(std::vector<std::string> arguments) {
    const bool joined = !arguments.empty() && arguments[0].starts_with("--lang=");
    const bool apart = arguments.size() > 1 && arguments[0] == "--lang";
    if (joined || apart)
        std::rotate(arguments.begin(), arguments.begin() + (joined ? 1 : 2), arguments.end());
    return arguments;
}

}  // namespace

Parsed parse_options(const std::vector<std::string>& arguments, Date today,
                     const std::optional<std::string>& source_date_epoch) {
    Parsed parsed;
    parsed.options.language = wanted_language(arguments);
    std::vector<std::string> rest = command_first(arguments);
    const bool has_command = !rest.empty() && !rest.front().starts_with("-");
    const std::string command = has_command ? rest.front() : "";
    if (has_command) rest.erase(rest.begin());
    if (!has_command && std::ranges::find(rest, "--version") != rest.end()) {
        parsed.options.command = Command::version;
        return parsed;
    }
    if (has_command && std::ranges::find(command_names, command) == command_names.end()) {
        const auto guess = nearest(command, command_names).value_or("build");
        parsed.error = UsageError{"không có lệnh \"" + command + "\"; có phải là " + guess + " không?",
                                  "there is no command \"" + command + "\"; did you mean " + guess + "?"};
        return parsed;
    }
    try {
        po::positional_options_description positions;
        positions.add("plan", -1);
        const auto options = build_options();
        po::variables_map values;
        po::store(po::command_line_parser(rest).options(options).positional(positions).run(), values);
        parsed.error = read_language(values, parsed.options.language);
        if (parsed.error) return parsed;
        if (command != "build" || values.count("help")) {
            parsed.options.help_topic = command == "build" ? "build" : "";
            return parsed;
        }
        parsed.options.command = Command::build;
        parsed.options.job.date = today;
        parsed.error = read_build(values, source_date_epoch, parsed.options.job);
    } catch (const po::error& error) {
        parsed.error = translate(error);
    }
    return parsed;
}

}  // namespace kehoach::cli
