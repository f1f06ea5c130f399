// SPDX-FileCopyrightText: 2026 The Zhangfang developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/cardwords.h"

#include "app/ctl/arguments.h"

#include <cstring>

namespace zf::ctl {

namespace {

/// The option takes the word behind it.
bool takesNextWord(const char *argument)
{
    const OptionSpec *spec = findOption(QString::fromLocal8Bit(argument + 2));
    return spec != nullptr && spec->valueName != nullptr;
}

bool isOption(const char *argument)
{
    // "-6222…" is a slip, and a number to be taken like the others.
    return argument[0] == '-' && argument[1] != '\0' && !(argument[1] >= '0' && argument[1] <= '9');
}

void overwrite(char *argument)
{
    std::memset(argument, '*', std::strlen(argument));
}

} // namespace

std::vector<CardNumber> takeCardNumbers(int argc, char *argv[])
{
    std::vector<CardNumber> numbers;
    bool afterBin = false, optionsEnded = false;
    for (int i = 1; i < argc; ++i) {
        char *word = argv[i];
        if (!optionsEnded && isOption(word)) {
            optionsEnded = std::strcmp(word, "--") == 0;
            if (!optionsEnded && takesNextWord(word))
                ++i;
            continue;
        }
        if (!afterBin) {
            if (std::strcmp(word, "bin") != 0) {
                if (CardNumber::parse(QByteArrayView(word)).isComplete())
                    overwrite(word);
                return numbers;
            }
            afterBin = true;
            continue;
        }
        const auto is = [&](const char *name) { return std::strcmp(word, name) == 0; };
        if (numbers.empty() && (is("sources") || is("import") || is("remove")))
            return numbers;
        if (is("-"))
            continue;
        numbers.push_back(CardNumber::parse(QByteArrayView(word)));
        overwrite(word);
    }
    return numbers;
}

} // namespace zf::ctl
