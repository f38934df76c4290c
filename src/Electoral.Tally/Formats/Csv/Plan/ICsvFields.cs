using System.Runtime.Intrinsics;

namespace Electoral.Tally;

/// <summary>The positions of the fields of one record in its block.</summary>
internal interface ICsvFields
{
    /// <summary>The position of the field's first byte, the opening quote left out.</summary>
    int Start(int field);

    /// <summary>The position after the field's last byte, the closing quote left out.</summary>
    int End(int field);

    /// <summary>Whether the field has doubled quotes inside.</summary>
    bool IsEscaped(int field);

    /// <summary>The starts of sixteen fields; those after the last one of the record are undefined.</summary>
    Vector512<int> Starts(int field);

    /// <summary>The ends of sixteen fields; those after the last one of the record are undefined.</summary>
    Vector512<int> Ends(int field);

    /// <summary>The starts of four fields; those after the last one of the record are undefined.</summary>
    Vector128<int> QuarterStarts(int field);

    /// <summary>
    /// The ends of four fields; after the last one of the record is any position of the block, because what comes
    /// before it is read.
    /// </summary>
    Vector128<int> QuarterEnds(int field);
}

/// <summary>Fields that can be found from those of an earlier record of the same block.</summary>
internal interface ICsvFields<TSelf> : ICsvFields
{
    /// <summary>The fields of the record that begins <paramref name="fields"/> fields later.</summary>
    TSelf Skip(int fields);
}
