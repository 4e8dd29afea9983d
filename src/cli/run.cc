#include "cli/run.h"

#include <algorithm>
#include <new>
#include <ostream>
#include <utility>

#include "base/text.h"
#include "cli/command.h"
#include "cli/report.h"

namespace kehoach::cli {

namespace {

// An error in the command line is said in the language that it asks for, wherever --lang stands.
Language wanted_language(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == "--lang=en" || (words[i] == "--lang" && i + 1 < words.size() && words[i + 1] == "en"))
            return Language::english;
    return Language::vietnamese;
}

Language read_language(const Arguments& arguments) {
    const std::string name = arguments.value("lang").value_or("vi");
    if (name != "vi" && name != "en") throw UsageError{"--lang chỉ có vi hoặc en", "--lang is vi or en"};
    return name == "en" ? Language::english : Language::vietnamese;
}

// --lang may stand before the command.
std::vector<std::string> command_first(std::vector<std::string> words) {
    const bool joined = !words.empty() && words[0].starts_with("--lang=");
    const bool apart = words.size() > 1 && words[0] == "--lang";
    if (joined || apart) std::rotate(words.begin(), words.begin() + (joined ? 1 : 2), words.end());
    return words;
}

// The command that was meant, where there is such a one.
std::string command_name(const std::vector<std::string>& words) {
    const std::vector<std::string> ordered = command_first(words);
    const bool is_command = !ordered.empty() && std::ranges::any_of(commands(), [&](const Command& command) {
        return command.name == ordered.front();
    });
    return is_command ? ordered.front() : std::string();
}

// What every command takes, and all that the program takes without one.
std::vector<Option> with_common(std::vector<Option> options) {
    options.push_back({"help,h", Option::Kind::flag});
    options.push_back({"lang"});
    return options;
}

const Command& find_command(const std::string& name) {
    std::vector<std::string> names{"help"};
    for (const Command& command : commands()) {
        if (command.name == name) return command;
        names.push_back(command.name);
    }
    const std::string guess = nearest(name, names).value_or("build");
    throw UsageError{"không có lệnh \"" + name + "\"; có phải là " + guess + " không?",
                     "there is no command \"" + name + "\"; did you mean " + guess + "?"};
}

ExitCode run_without_command(const std::vector<std::string>& words, std::ostream& out) {
    std::vector<Option> options = with_common({});
    options.push_back({"version", Option::Kind::flag});
    const Arguments arguments(words, options);
    const Language language = read_language(arguments);
    if (arguments.has("version"))
        out << "kehoach " KEHOACH_VERSION "\n";
    else if (arguments.operands().empty())
        out << overview(language);
    else
        out << find_command(arguments.operands().front()).help.in(language);  // kehoach help build
    return done;
}

ExitCode dispatch(std::vector<std::string> words, const Environment& environment, std::ostream& out,
                  std::ostream& err) {
    words = command_first(std::move(words));
    const bool has_command = !words.empty() && !words.front().starts_with("-");
    const std::string name = has_command ? words.front() : "help";
    if (has_command) words.erase(words.begin());
    if (name == "help") return run_without_command(words, out);

    const Command& command = find_command(name);
    const Arguments arguments(words, with_common(command.options));
    const Language language = read_language(arguments);
    if (arguments.has("help")) {
        out << command.help.in(language);
        return done;
    }
    return command.run({arguments, environment, language, out, err});
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment, std::ostream& out,
        std::ostream& err) {
    const Language language = wanted_language(arguments);
    try {
        return dispatch(arguments, environment, out, err);
    } catch (const UsageError& error) {
        return report_usage(error, command_name(arguments), language, err);
    } catch (const FileError& error) {
        return report_machine(error, language, err);
    } catch (const SetupError& error) {
        err << to_text(error.diagnostic(), language);
        return machine_refused;
    } catch (const std::bad_alloc&) {
        return report_machine(in(language, "không đủ bộ nhớ", "out of memory"), language, err);
    } catch (const std::exception& error) {
        return report_defect(error, language, err);
    }
}

}  // namespace kehoach::cli
