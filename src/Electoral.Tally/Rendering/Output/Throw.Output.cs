using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    [DoesNotReturn]
    public static void EndlessLinks(string path) =>
        throw new IOException($"'{Shown(path)}' is a chain of symbolic links without end.");

    [DoesNotReturn]
    public static void OutputIsFolder(string path) =>
        throw new UnauthorizedAccessException($"'{Shown(path)}' is a folder: expected the path of a file.");

    [DoesNotReturn]
    public static void NoOutputFolder(string path) =>
        throw new DirectoryNotFoundException($"'{Shown(path)}' cannot be written: its folder does not exist.");

    // The platform's exceptions contain the raw path in their messages, so they are not used as inner exceptions.
    public static Exception NotWritable(string path, Exception cause) => cause is UnauthorizedAccessException
        ? new UnauthorizedAccessException($"'{Shown(path)}' may not be written: no access.")
        : new IOException($"'{Shown(path)}' cannot be written: {Shown(cause.Message)}", cause.HResult);

    public static UnauthorizedAccessException NoTemporaryFile(string path) =>
        new($"'{Shown(path)}' cannot be written: a file is first written next to the one that it replaces, and its "
            + "folder allows no new file.");
}
