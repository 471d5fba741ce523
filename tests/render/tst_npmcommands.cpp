// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/npmcommands.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestNpmCommands : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void convertsCommands_data()
    {
        QTest::addColumn<QString>("npm");
        QTest::addColumn<QString>("yarn");
        QTest::addColumn<QString>("pnpm");
        QTest::addColumn<QString>("bun");
        struct Row
        {
            const char *npm;
            const char *yarn;
            const char *pnpm;
            const char *bun;
        };
        constexpr Row rows[] = {
            {"npm install", "yarn install", "pnpm install", "bun install"},
            {"npm i foo", "yarn add foo", "pnpm add foo", "bun add foo"},
            {"npm install --save-dev a b", "yarn add --dev a b", "pnpm add --save-dev a b",
             "bun add --dev a b"},
            {"npm install -g a", "yarn global add a", "pnpm add -g a", "bun add --global a"},
            {"npm install --save a", "yarn add a", "pnpm add a", "bun add a"},
            {"npm install -E a", "yarn add --exact a", "pnpm add -E a", "bun add --exact a"},
            {"npm i", "yarn install", "pnpm i", "bun install"},
            {"npm install --no-package-lock", "yarn add --no-lockfile", "pnpm install --frozen-lockfile",
             "bun add --no-save"},
            {"npm uninstall a", "yarn remove a", "pnpm remove a", "bun remove a"},
            {"npm rm -D a", "yarn remove --dev a", "pnpm remove -D a", "bun remove --dev a"},
            {"npm run build", "yarn build", "pnpm run build", "bun run build"},
            {"npm run test", "yarn run test", "pnpm run test", "bun run test"},
            {"npm run build -- --watch", "yarn build --watch", "pnpm run build --watch",
             "bun run build --watch"},
            {"npm run add", "yarn run add", "pnpm run add", "bun run add"},
            {"npm exec foo", "yarn foo", "pnpm exec foo", "bunx foo"},
            {"npm test", "yarn test", "pnpm test", "bun run test"},
            {"npm t", "yarn test", "pnpm test", "bun run test"},
            {"npm start", "yarn start", "pnpm start", "bun start"},
            {"npm stop", "yarn stop", "npm stop\n# couldn't auto-convert command", "bun stop"},
            {"npm publish", "yarn publish", "npm publish\n# couldn't auto-convert command",
             "npm publish\n# couldn't auto-convert command"},
            {"npm init", "yarn init", "pnpm init", "bun init"},
            {"npm init vite@latest my-app", "yarn create vite my-app", "pnpm create vite my-app",
             "bunx create-vite my-app"},
            {"npm init @scope/app", "yarn create @scope/app", "pnpm create @scope/app",
             "bunx @scope/create-app"},
            {"npm create vite@latest", "yarn create vite", "pnpm create vite", "bunx create-vite"},
            {"npm init -y", "yarn init -y", "pnpm init -y", "bun init -y"},
            {"npm init --scope=a", "yarn init --scope=a", "pnpm init --scope=a", "bun init --scope a"},
            {"npm init --scope a", "yarn init a", "pnpm init a", "bun init --scope a"},
            {"npm ls", "yarn list", "pnpm ls", "bun pm ls"},
            {"npm ls a b --depth=0", "yarn list --pattern \"a|b\" --depth=0", "pnpm ls a b --depth 0",
             "bun pm ls a b --depth 0"},
            {"npm list --production", "yarn list --production", "pnpm list --prod", "bun pm ls --production"},
            {"npm version major", "yarn version --major",
             "npm version major\n# couldn't auto-convert command",
             "npm version major\n# couldn't auto-convert command"},
            {"npm rebuild", "yarn add --force", "pnpm rebuild", "bun add --force"},
            {"npm rb a", "yarn add a --force", "pnpm rebuild --filter a", "bun add a --force"},
            {"npm outdated", "yarn outdated", "pnpm outdated",
             "npm outdated\n# couldn't auto-convert command"},
            {"npm pack --pack-destination=x", "yarn pack --filename x", "pnpm pack --pack-destination x",
             "npm pack --pack-destination x\n# couldn't auto-convert command"},
            {"npm link", "yarn link", "pnpm link", "bun link"},
            {"npm ln a", "yarn link a", "pnpm link a", "bun link a"},
            {"npm unlink a", "yarn unlink a", "pnpm unlink --filter a", "bun unlink a"},
            {"npm cache clean", "yarn cache clean", "npm cache clean\n# couldn't auto-convert command",
             "bun pm cache rm"},
            {"npm cache clean --force", "yarn cache clean --force",
             "npm cache clean --force\n# couldn't auto-convert command", "bun pm cache rm --force"},
            {"npm login", "yarn login", "npm login\n# couldn't auto-convert command",
             "npm login\n# couldn't auto-convert command"},
            {"npm audit", "npm audit\n# couldn't auto-convert command",
             "npm audit\n# couldn't auto-convert command", "npm audit\n# couldn't auto-convert command"},
            {"npm ci", "npm ci\n# couldn't auto-convert command", "npm ci\n# couldn't auto-convert command",
             "npm ci\n# couldn't auto-convert command"},
            {"npx create-next-app", "yarn dlx create-next-app", "pnpm dlx create-next-app",
             "bun x create-next-app"},
            {"npx  x && npm i", "yarn dlx  x && npm i", "pnpm dlx  x && npm i", "bun x  x && npm i"},
            {"cd a && npm install b && npm run c", "cd a && yarn add b&& yarn c",
             "cd a && pnpm add b&& pnpm run c", "cd a && bun add b&& bun run c"},
            {"# npm is here\nnpm install\n  npm run x",
             "# npm is here\n# couldn't auto-convert command\nyarn install\n  yarn x",
             "# npm is here\n# couldn't auto-convert command\npnpm install\n  pnpm run x",
             "# npm is here\n# couldn't auto-convert command\nbun install\n  bun run x"},
            {"npm install \"a b\" 'c d'", "yarn add \"a b\" 'c d'", "pnpm add \"a b\" 'c d'",
             "bun add \"a b\" 'c d'"},
            {"pnpm add x", "pnpm add x\n# couldn't auto-convert command",
             "pnpm add x\n# couldn't auto-convert command", "pnpm add x\n# couldn't auto-convert command"},
            {"npm run", "yarn run", "pnpm run", "bun run"},
            {"npm install a@1 --save-exact", "yarn add a@1 --exact", "pnpm add a@1 --save-exact",
             "bun add a@1 --exact"},
            {"npm config set a=b", "npm config set a=b\n# couldn't auto-convert command",
             "npm config set a=b\n# couldn't auto-convert command",
             "npm config set a b\n# couldn't auto-convert command"},
            {"npm run a=b", "yarn a=b", "pnpm run a=b", "bun run a b"},
        };
        for (const Row &row : rows)
            QTest::newRow(row.npm) << QString::fromUtf8(row.npm) << QString::fromUtf8(row.yarn)
                                   << QString::fromUtf8(row.pnpm) << QString::fromUtf8(row.bun);
    }

    void convertsCommands()
    {
        QFETCH(QString, npm);
        QTEST(convertedNpmCommands(npm, PackageManager::Yarn), "yarn");
        QTEST(convertedNpmCommands(npm, PackageManager::Pnpm), "pnpm");
        QTEST(convertedNpmCommands(npm, PackageManager::Bun), "bun");
    }
};

QTEST_GUILESS_MAIN(TestNpmCommands)
#include "tst_npmcommands.moc"
