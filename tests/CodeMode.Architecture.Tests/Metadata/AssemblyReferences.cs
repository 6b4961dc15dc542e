using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CodeMode.Architecture.Tests.Metadata;

/// <summary>Which type uses which, read from a compiled assembly: signatures, bases, attributes and every instruction.</summary>
internal sealed class AssemblyReferences
{
    private readonly PEReader _image;
    private readonly MetadataReader _metadata;

    private AssemblyReferences(PEReader image)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
    }

    public static IReadOnlyList<NamespaceReference> Read(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        return new AssemblyReferences(image).Read();
    }

    private List<NamespaceReference> Read()
    {
        var references = new HashSet<NamespaceReference>();
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var (type, ns) = Outermost(handle);
            if (ns.Length == 0) continue;
            foreach (var used in Collect(_metadata.GetTypeDefinition(handle)))
            {
                var (usedType, usedNamespace) = Outermost(used);
                if (usedNamespace.Length > 0) references.Add(new NamespaceReference(type, ns, usedType, usedNamespace));
            }
        }
        return [.. references];
    }

    private HashSet<EntityHandle> Collect(TypeDefinition type)
    {
        var types = new HashSet<EntityHandle>();
        var collector = new TypeCollector(_metadata, types);
        void Token(EntityHandle token) => Follow(token, collector, types);

        Token(type.BaseType);
        foreach (var handle in type.GetInterfaceImplementations()) Token(_metadata.GetInterfaceImplementation(handle).Interface);
        foreach (var handle in type.GetCustomAttributes()) Token(_metadata.GetCustomAttribute(handle).Constructor);
        foreach (var handle in type.GetFields()) _metadata.GetFieldDefinition(handle).DecodeSignature(collector, null);
        foreach (var handle in type.GetMethods())
        {
            var method = _metadata.GetMethodDefinition(handle);
            method.DecodeSignature(collector, null);
            foreach (var attribute in method.GetCustomAttributes()) Token(_metadata.GetCustomAttribute(attribute).Constructor);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = _image.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil) _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(collector, null);
            foreach (var token in InstructionTokens.Read(body.GetILReader())) Token(token);
        }
        return types;
    }

    private void Follow(EntityHandle token, TypeCollector collector, HashSet<EntityHandle> types)
    {
        if (token.IsNil) return;
        switch (token.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                types.Add(token);
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)token).DecodeSignature(collector, null);
                break;
            case HandleKind.FieldDefinition:
                types.Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)token).GetDeclaringType());
                break;
            case HandleKind.MethodDefinition:
                types.Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)token);
                Follow(member.Parent, collector, types);
                if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(collector, null);
                else member.DecodeFieldSignature(collector, null);
                break;
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)token);
                Follow(generic.Method, collector, types);
                generic.DecodeSignature(collector, null);
                break;
        }
    }

    private (string Type, string Namespace) Outermost(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeDefinition)
        {
            var type = _metadata.GetTypeDefinition((TypeDefinitionHandle)handle);
            return type.GetDeclaringType() is { IsNil: false } outer ? Outermost(outer) : Name(type.Namespace, type.Name);
        }
        var reference = _metadata.GetTypeReference((TypeReferenceHandle)handle);
        return reference.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost(reference.ResolutionScope)
            : Name(reference.Namespace, reference.Name);
    }

    private (string Type, string Namespace) Name(StringHandle ns, StringHandle name)
    {
        var text = _metadata.GetString(ns);
        return (text + "." + _metadata.GetString(name), text);
    }
}
