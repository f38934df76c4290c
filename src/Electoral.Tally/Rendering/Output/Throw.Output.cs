using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void EndlessLinks(string path) =>
        throw new IOException($"'{Shown(path)}' leads from one symbolic link to the next without end.");

    [DoesNotReturn]
    public static void OutputIsFolder(string path) =>
        throw new UnauthorizedAccessException($"'{Shown(path)}' is a folder: expected the path of a file.");

    [DoesNotReturn]
    public static void NoOutputFolder(string path) =>
        throw new DirectoryNotFoundException($"'{Shown(path)}' cannot be written: its folder does not exist.");

    public static UnauthorizedAccessException NothingBeside(string path, Exception cause) =>
        new($"'{Shown(path)}' cannot be written: a file is written beside the one that it replaces, and its folder "
            + "lets no new file in.", cause);
}
