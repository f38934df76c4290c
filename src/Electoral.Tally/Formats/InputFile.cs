namespace Electoral.Tally;

/// <summary>Opens what a path leads to for reading: a file, or a pipe, which is read once.</summary>
/// <remarks>
/// The platform's own messages have the path as it is, and call a folder a file without access. Our messages escape it
/// like all other external text; the platform's exception would show the raw path again, so it is not kept as inner
/// exception. Other messages of the operating system are kept.
/// </remarks>
internal static class InputFile
{
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It is a folder, or may not be read.</exception>
    public static FileStream Open(string path, bool isAsync)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, isAsync);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Throw.NotOpened(path, failure);
        }
    }

    /// <summary>The whole text of a file: UTF-8, or what its byte-order mark says.</summary>
    /// <inheritdoc cref="Open"/>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path, isAsync: false));
        return reader.ReadToEnd();
    }
}
