using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Electoral.Tally;

/// <summary>SHA-256 of a source's stored bytes, if requested.</summary>
/// <remarks>
/// A file is read a second time, by another thread, through the same handle, so that both see the same file even if its
/// path is reassigned meanwhile. Sources that can be read only once, or only by the caller, are hashed while they are
/// read.
/// </remarks>
internal sealed class SourceDigest : IDisposable
{
    private readonly HashingStream? _hashing;
    private readonly Task<string>? _second;
    private readonly CancellationTokenSource? _stop;

    private SourceDigest(Stream stream, HashingStream? hashing, Task<string>? second, CancellationTokenSource? stop) =>
        (Stream, _hashing, _second, _stop) = (stream, hashing, second, stop);

    /// <summary>What to read from.</summary>
    public Stream Stream { get; }

    /// <summary>The digest of a stream that someone else opened.</summary>
    public static SourceDigest Of(Stream stream, ReadOptions options)
    {
        if (!options.ComputeSha256) return new(stream, null, null, null);
        var hashing = new HashingStream(stream);
        return new(hashing, hashing, null, null);
    }

    /// <summary>The digest of a file or of what a path leads to.</summary>
    public static SourceDigest OfPath(FileStream stream, ReadOptions options, CancellationToken cancellation)
    {
        if (!options.ComputeSha256 || !stream.CanSeek) return Of(stream, options);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var handle = stream.SafeFileHandle;
        return new(stream, null, Task.Run(() => Sha256Of(handle, stop.Token), stop.Token), stop);
    }

    /// <summary>The digest, in lower-case hexadecimal, once everything has been read; null if not requested.</summary>
    public async ValueTask<string?> Result() =>
        _second is not null ? await _second.ConfigureAwait(false) : _hashing?.Finish();

    /// <summary>Ends the second reading, after which the file is closed.</summary>
    public void Dispose()
    {
        _hashing?.Dispose();
        if (_second is null) return;
        _stop!.Cancel();
        // Its failure is also that of the main reading, which will report it.
        _second.ContinueWith(
            task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private static string Sha256Of(SafeFileHandle file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[1 << 20];
        long at = 0;
        for (int read; (read = RandomAccess.Read(file, block, at)) > 0; at += read)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(block.AsSpan(0, read));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
