using System.Diagnostics.CodeAnalysis;

namespace Electoral.Tally;

internal static partial class Throw
{
    /// <summary>An exception of the same kind whose message is safe to show.</summary>
    public static Exception NotOpened(string path, Exception failure) => failure switch
    {
        _ when Directory.Exists(path) =>
            new UnauthorizedAccessException($"'{Shown(path)}' is a folder: expected the path of a file."),
        FileNotFoundException => new FileNotFoundException($"'{Shown(path)}' does not exist."),
        DirectoryNotFoundException =>
            new DirectoryNotFoundException($"'{Shown(path)}' does not exist, and neither does its folder."),
        UnauthorizedAccessException => new UnauthorizedAccessException($"'{Shown(path)}' may not be read: no access."),
        PathTooLongException => new PathTooLongException($"'{Shown(path)}' is too long for a path."),
        _ => new IOException($"'{Shown(path)}' cannot be opened: {Shown(failure.Message)}", failure.HResult),
    };

    [DoesNotReturn]
    public static void ForeignContent(string source, string found) =>
        throw new TallyReadException(
            $"{Shown(source)}: found {Shown(found)} by its first bytes, expected CSV, as it is or compressed by gzip.");
}
