namespace Electoral.Tally;

public sealed partial class PartialTally
{
    /// <summary>The sums as bytes: versioned, and the same for the same sums.</summary>
    /// <remarks>
    /// The last eight bytes are the beginning of the SHA-256 of all bytes before them: they detect damage, not forgery.
    /// </remarks>
    public byte[] ToBytes() => PartialBytes.Write(this);

    /// <summary>The sums that <see cref="ToBytes"/> wrote, here or on another machine.</summary>
    /// <param name="bytes">All the bytes, and nothing else.</param>
    /// <exception cref="InvalidDataException">
    /// The bytes are not a partial tally, have another version, or are truncated or altered; the message says which.
    /// </exception>
    public static PartialTally FromBytes(ReadOnlySpan<byte> bytes) => PartialBytes.Read(bytes);
}
