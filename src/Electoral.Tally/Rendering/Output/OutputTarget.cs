namespace Electoral.Tally;

/// <summary>Where a path leads: to a file that can be replaced as a whole, or to a pipe or device. </summary>
/// <param name="Path">The file itself, with all symbolic links resolved.</param>
/// <param name="Former">The permissions of the existing file; null if there is none.</param>
/// <param name="Device">An open pipe, terminal or similar; it cannot be replaced.</param>
internal readonly record struct OutputTarget(string Path, UnixFileMode? Former, FileStream? Device)
{
    private const int MostLinks = 40;

    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or may not be written.</exception>
    /// <exception cref="IOException">Its folder does not exist, or its links form a loop.</exception>
    public static OutputTarget Of(string path)
    {
        string target = System.IO.Path.GetFullPath(path);
        bool isDevice = IsAmongDevices(target);
        for (int links = 0; new FileInfo(target).LinkTarget is { } next && !isDevice; links++)
        {
            if (links == MostLinks) Throw.EndlessLinks(path);
            target = System.IO.Path.GetFullPath(next, System.IO.Path.GetDirectoryName(target)!);
            isDevice = IsAmongDevices(target);
        }

        if (Directory.Exists(target) || System.IO.Path.GetFileName(target).Length == 0) Throw.OutputIsFolder(path);
        if (isDevice) return new(target, null, OpenAtEnd(target));
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(target))) Throw.NoOutputFolder(path);
        if (!File.Exists(target)) return new(target, null, null);

        // A user who may not write a file may not replace it either, even if the folder would allow it. Readers of the
        // former file may continue.
        var existing = OpenAtEnd(target);
        if (!IsRegular(existing)) return new(target, null, existing);
        existing.Dispose();
        return new(target, OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(target), null);
    }

    // These folders belong to the system, except for shared memory. /dev/stdout may lead to an ordinary file, which
    // others write to as well.
    private static bool IsAmongDevices(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : path.StartsWith("/proc/", StringComparison.Ordinal)
            || (path.StartsWith("/dev/", StringComparison.Ordinal)
                && !path.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static FileStream OpenAtEnd(string path)
    {
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek) stream.Seek(0, SeekOrigin.End);
            return stream;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Throw.NotWritable(path, failure);
        }
    }

    // A pipe cannot seek; a device has no length and rejects setting one.
    private static bool IsRegular(FileStream stream)
    {
        if (!stream.CanSeek) return false;
        if (stream.Length > 0) return true;
        try
        {
            stream.SetLength(0);
            return true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
