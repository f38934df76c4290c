using System.Diagnostics;
using System.Security.Cryptography;

namespace Electoral.Tally;

/// <summary>
/// A file that is first written next to the one that it replaces, and takes its place when it is complete.
/// </summary>
/// <remarks>
/// <para>Everything that the library writes to a path is written by this class, so that a failed write leaves the
/// former file. The new file is first in the same folder, under a name of its own (<c>.tally-….tmp</c>), with the
/// permissions of the former file. A symbolic link is kept and its target is replaced. Pipes and devices are written
/// directly: they cannot be replaced.</para>
/// <para>Mutable; not safe for several threads at once.</para>
/// </remarks>
internal sealed class OutputFile : IDisposable
{
    private readonly OutputTarget _target;
    private readonly FileStream _file;
    private readonly OutputStream _content;
    private readonly string? _temporary;
    private string? _former;
    private bool _isInPlace;
    private bool _isDone;

    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or may not be written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public OutputFile(string path)
    {
        _target = OutputTarget.Of(path);
        if (_target.Device is { } device)
        {
            _file = device;
        }
        else
        {
            _temporary = TemporaryName();
            _file = Create(_temporary, _target.Former, path);
        }

        _content = new(_file);
    }

    /// <summary>Whether it goes to a pipe or a device, for which there is no temporary file.</summary>
    public bool IsDevice => _temporary is null;

    /// <summary>Writes a file, or nothing.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new OutputFile(path);
        file.Write(write);
        file.Replace();
        file.Keep();
    }

    /// <summary>Writes the whole content; called once.</summary>
    public void Write(Action<Stream> write)
    {
        try
        {
            write(_content);

            // Without this, a machine that loses power could have the new name without its content.
            _file.Flush(flushToDisk: _target.Former is not null);
        }
        catch
        {
            _content.CutOff();
            throw;
        }

        _file.Dispose();
    }

    /// <summary>Cuts the content off here; whatever is written later is dropped.</summary>
    public void CutOff() => _content.CutOff();

    /// <summary>Puts this file and its companion in place, both or neither.</summary>
    /// <remarks>
    /// The former companion is set aside first: at no moment is this file next to a companion that does not belong to
    /// it.
    /// </remarks>
    public void ReplaceWith(OutputFile companion)
    {
        companion.SetFormerAside();
        try
        {
            Replace();
            companion.Replace();
        }
        catch
        {
            Quietly(Undo);
            throw;
        }

        companion.Keep();
        Keep();
    }

    /// <summary>Cleans up; if the replacement was not completed, everything is as it was before.</summary>
    public void Dispose()
    {
        _content.CutOff();
        Quietly(_file.Dispose);
        if (!_isDone) Quietly(Undo);
        if (_temporary is not null && !_isInPlace) Quietly(() => File.Delete(_temporary));
    }

    private void SetFormerAside()
    {
        if (IsDevice || _target.Former is null) return;
        string aside = TemporaryName();
        Move(() => File.Move(_target.Path, aside));
        _former = aside;
    }

    private void Replace()
    {
        Debug.Assert(!_file.CanWrite, "A file is written before it takes its place.");
        if (_temporary is null) return;
        if (_former is not null || _target.Former is null)
        {
            Move(() => File.Move(_temporary, _target.Path, overwrite: true));
        }
        else
        {
            string former = TemporaryName();
            Move(() => File.Replace(_temporary, _target.Path, former));
            _former = former;
        }

        _isInPlace = true;
    }

    private void Keep()
    {
        _isDone = true;
        if (_former is not null) Quietly(() => File.Delete(_former));
    }

    private void Undo()
    {
        if (_former is not null) File.Move(_former, _target.Path, overwrite: true);
        else if (_isInPlace) File.Delete(_target.Path);
        (_former, _isInPlace) = (null, false);
    }

    // The name cannot be guessed, so nobody can create it first; its suffix shows where a leftover file is from.
    private string TemporaryName() => Path.Combine(
        Path.GetDirectoryName(_target.Path)!, $".tally-{RandomNumberGenerator.GetHexString(16, lowercase: true)}.tmp");

    private static FileStream Create(string temporary, UnixFileMode? mode, string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        try
        {
            var file = new FileStream(temporary, options);
            if (mode is { } former && !OperatingSystem.IsWindows()) File.SetUnixFileMode(file.SafeFileHandle, former);
            return file;
        }
        catch (UnauthorizedAccessException)
        {
            throw Throw.NoTemporaryFile(path);
        }
        catch (IOException failure)
        {
            throw Throw.NotWritable(path, failure);
        }
    }

    private void Move(Action move)
    {
        try
        {
            move();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Throw.NotWritable(_target.Path, failure);
        }
    }

    // A failure to clean up must not hide the failure that came before it.
    private static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
